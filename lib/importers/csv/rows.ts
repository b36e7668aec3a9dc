import { type Problem, quote } from '#lib/wiki/seeds/problem.ts'
import type { CsvTable } from './csv-table.ts'

/** Rows that fit their shape, each with where it stands in its table. */
export interface Rows<Row> {
  table: CsvTable
  rows: { at: number; row: Row }[]
}

/** A problem with a cell, at its line and column; `at` is the row's place in its table. */
export function problemAt({ table }: Rows<unknown>, at: number, column: string, message: string): Problem {
  return { file: table.file, ...table.placeOf([at, column]), message }
}

/** The rows that give again what an earlier one gave; those that give nothing are left aside. */
export function findRepeated<Row>(
  rows: Rows<Row>,
  keyOf: (row: Row) => string | undefined,
  column: string,
  what: string,
): Problem[] {
  const seen = new Set<string>()
  return rows.rows.flatMap(({ at, row }) => {
    const key = keyOf(row)
    if (key === undefined) return []
    if (seen.has(key))
      return [problemAt(rows, at, column, `duplicate ${what} ${quote(key)}; expected each once`)]
    seen.add(key)
    return []
  })
}

interface Named {
  name: string
  slug?: string | undefined
}

/** Names and slugs that are given twice, and slugs that are addresses of pages. */
export function findNameProblems(
  rows: Rows<Named>,
  what: string,
  reserved: ReadonlySet<string> = new Set(),
): Problem[] {
  return [
    ...findRepeated(rows, ({ name }) => name, 'name', what),
    ...findRepeated(rows, ({ slug }) => slug, 'slug', 'slug'),
    ...rows.rows.flatMap(({ at, row: { slug } }) =>
      slug !== undefined && reserved.has(slug)
        ? [problemAt(rows, at, 'slug', `${quote(slug)} is the address of a page; expected another slug`)]
        : [],
    ),
  ]
}

/** The slugs that rows give themselves. */
export function slugsGiven(rows: Rows<Named> | null): string[] {
  return (rows?.rows ?? []).flatMap(({ row }) => row.slug ?? [])
}
