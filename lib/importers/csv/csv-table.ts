import { CsvError, parse } from 'csv-parse/sync'
import type { YamlFile } from '#lib/wiki/seeds/parse-yaml.ts'
import { type Position, type Problem, problemAtTop, quote } from '#lib/wiki/seeds/problem.ts'
import { readText } from '#lib/wiki/seeds/read-text.ts'

/** A CSV file as rows by column, with the place of every cell: `placeOf([2, 'name'])` is that of the third row's name. */
export interface CsvTable extends YamlFile {
  value: Record<string, string>[]
}

/** The columns that a file may have, and those that it must. */
export interface Columns {
  required: readonly string[]
  optional: readonly string[]
}

/** Reads a CSV file whose first row names its columns; null when it cannot be read, with the reason among `problems`. */
export function readCsv(file: string, columns: Columns, problems: Problem[]): CsvTable | null {
  const { text, problems: faults } = readText(file)
  problems.push(...faults)
  const rows = text === null ? null : readRows(text, file, problems)
  if (!rows) return null
  const [head, ...body] = rows
  const wrong = head
    ? [...checkColumns(head, file, columns), ...checkRows(body, file, head.cells.length)]
    : [problemAtTop(file, `empty; expected the columns ${columns.required.join(', ')}`)]
  problems.push(...wrong)
  if (!head || wrong.length > 0) return null
  const names = head.cells.map(cell => cell.trim())
  const placeOf = ([row, column]: readonly PropertyKey[]): Position =>
    body[Number(row)]?.placeOf(Math.max(0, names.indexOf(String(column)))) ?? { line: 1, column: 1 }
  const value = body.map(({ cells }) =>
    Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()])),
  )
  return { file, value, placeOf, placeOfKey: placeOf }
}

function checkColumns(head: CsvRow, file: string, { required, optional }: Columns): Problem[] {
  const names = head.cells.map(cell => cell.trim())
  const known = [...required, ...optional]
  const wrong = names.flatMap((name, at) => {
    const isKnown = known.includes(name)
    if (isKnown && names.indexOf(name) === at) return []
    const message = `${isKnown ? 'repeated' : 'unknown'} column ${quote(name)}; expected ${known.join(', ')}, each once`
    return [{ file, ...head.placeOf(at), message }]
  })
  const missing = required.filter(name => !names.includes(name))
  if (missing.length === 0) return wrong
  return [...wrong, problemAtTop(file, `no column ${missing.join(', ')}; expected ${required.join(', ')}`)]
}

function checkRows(rows: readonly CsvRow[], file: string, count: number): Problem[] {
  if (rows.length === 0) return [problemAtTop(file, 'no rows; expected at least one below the columns')]
  return rows.flatMap(({ cells, placeOf }) => {
    if (cells.length === count) return []
    const message = `${cells.length} cells; expected ${count}, as the first row has. Is a comma outside quotation marks?`
    return [{ file, ...placeOf(0), message }]
  })
}

interface CsvRow {
  cells: string[]
  /** Where a cell begins. */
  placeOf(cell: number): Position
}

function readRows(text: string, file: string, problems: Problem[]): CsvRow[] | null {
  try {
    const read = parse(text, { raw: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
      raw: string
      record: string[]
    }[]
    let from = 0
    return read.map(({ raw, record }) => {
      const start = text.indexOf(raw, from)
      from = start + raw.length
      return { cells: record, placeOf: cell => toPosition(text, start + offsetOfCell(raw, cell)) }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 1)
    problems.push({
      file,
      line,
      column: 1,
      message: `bad CSV: ${error.message.replace(/\.$/, '')}; expected cells that hold commas, line breaks or quotation marks within "…", with " written twice`,
    })
    return null
  }
}

/** Where a cell begins in its row's text, quotation mark included. */
function offsetOfCell(raw: string, cell: number): number {
  const start = raw.length - raw.trimStart().length
  let count = 0
  let isQuoted = false
  for (let at = start; at < raw.length; at += 1) {
    if (count === cell) return at
    if (raw[at] === '"') isQuoted = !isQuoted
    else if (raw[at] === ',' && !isQuoted) count += 1
  }
  return raw.length
}

function toPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}
