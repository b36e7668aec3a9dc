import { CsvError, parse } from 'csv-parse/sync'
import type { YamlFile } from '#lib/wiki/seeds/parse-yaml.ts'
import { type Position, type Problem, quote } from '#lib/wiki/seeds/problem.ts'
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
export function readCsv(file: string, { required, optional }: Columns, problems: Problem[]): CsvTable | null {
  const { text, problems: faults } = readText(file)
  problems.push(...faults)
  if (text === null) return null
  const rows = readRows(text, file, problems)
  const [head, ...body] = rows ?? []
  if (!head) {
    if (rows)
      problems.push({
        file,
        line: 1,
        column: 1,
        message: `empty; expected the columns ${required.join(', ')}`,
      })
    return null
  }
  const names = head.cells.map(cell => cell.trim())
  const known = [...required, ...optional]
  const wrong = names.flatMap((name, at) =>
    known.includes(name) && names.indexOf(name) === at
      ? []
      : [
          {
            file,
            ...head.placeOf(at),
            message: `${known.includes(name) ? 'repeated' : 'unknown'} column ${quote(name)}; expected ${known.join(', ')}, each once`,
          },
        ],
  )
  const missing = required.filter(name => !names.includes(name))
  if (missing.length > 0)
    wrong.push({
      file,
      line: 1,
      column: 1,
      message: `no column ${missing.join(', ')}; expected ${required.join(', ')}`,
    })
  const uneven = body.flatMap(row =>
    row.cells.length === names.length
      ? []
      : [
          {
            file,
            ...row.placeOf(0),
            message: `${row.cells.length} cells; expected ${names.length}, as the first row has. Is a comma outside quotation marks?`,
          },
        ],
  )
  problems.push(...wrong, ...uneven)
  if (wrong.length + uneven.length > 0) return null
  const placeOf = ([row, column]: readonly PropertyKey[]): Position =>
    body[Number(row)]?.placeOf(Math.max(0, names.indexOf(String(column)))) ?? { line: 1, column: 1 }
  const value = body.map(({ cells }) =>
    Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()])),
  )
  return { file, value, placeOf, placeOfKey: placeOf }
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
