import type { z } from 'zod'
import { findCircle } from '#lib/wiki/seeds/check-wiki.ts'
import { type Problem, quote } from '#lib/wiki/seeds/problem.ts'
import { toShowable } from '../to-showable.ts'
import type { ClaimRow, SourceRow } from './csv-rows.ts'
import { problemAt, type Rows } from './rows.ts'

/** A row of claims.csv with the claim's name in its entry, and its id. */
export interface NamedClaim {
  at: number
  row: z.infer<typeof ClaimRow>
  name: string
  id: string
}

/** What is wrong with claims beside their sources and each other, by row and column. */
export function checkClaimRows(
  named: readonly NamedClaim[],
  table: Rows<z.infer<typeof ClaimRow>>,
  sources: Rows<z.infer<typeof SourceRow>>,
): Problem[] {
  // Rows that are wrong themselves count: those that name them are not wrong for that.
  const sourceIds = new Set(sources.table.value.map(({ id }) => id))
  const isWhole = named.length === table.table.value.length
  const next = new Map(named.map(({ id, row }) => [id, row.by ?? '']))
  const seen = new Set<string>()
  return named.flatMap(claim => {
    const { at, id, name, row } = claim
    const wrong = (column: string, message: string) => problemAt(table, at, column, message)
    const unknown = row.sources.filter(source => !sourceIds.has(source))
    const { fault } = toShowable(row.text)
    const isRepeated = seen.has(id)
    seen.add(id)
    return [
      ...unknown.map(source =>
        wrong('sources', `unknown source ${quote(source)}; expected an id of sources.csv`),
      ),
      ...(fault === null
        ? []
        : [wrong('text', `holds ${quote(fault)}, which no answer can show; expected plain words`)]),
      ...(isRepeated
        ? [wrong('id', `duplicate claim ${quote(name)}; expected each id once in an entry`)]
        : []),
      ...checkStatus(claim, wrong),
      ...checkReplacement(claim, next, isWhole, wrong),
    ]
  })
}

type Wrong = (column: string, message: string) => Problem

function checkStatus({ row: { status = 'current', by } }: NamedClaim, wrong: Wrong): Problem[] {
  if (status !== 'current' && by === undefined)
    return [wrong('status', `${status} without "by"; expected the claim in its place, as entry/claim`)]
  if (status === 'current' && by !== undefined)
    return [wrong('by', '"by" on a current claim; expected status disputed or superseded beside it')]
  return []
}

/** `next` holds, for every claim, the id of the one that replaces it. */
function checkReplacement(
  { id, row: { by } }: NamedClaim,
  next: ReadonlyMap<string, string>,
  isWhole: boolean,
  wrong: Wrong,
): Problem[] {
  if (by === undefined) return []
  const [example] = next.keys()
  if (isWhole && !next.has(by))
    return [wrong('by', `unknown claim ${quote(by)}; expected entry/claim, as in ${example}`)]
  const circle = findCircle(id, next)
  return circle === null ? [] : [wrong('by', circle)]
}
