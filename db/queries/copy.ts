import { createHash } from 'node:crypto'
import { asc, getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '#db/client.ts'
import { keyOf, nameOf } from '#db/column-names.ts'
import { writeRows } from '#db/row-writer.ts'
import * as schema from '#db/schema.ts'
import { type Row, toValues } from '#db/to-values.ts'
import { rebuildIndex } from './import.ts'
import { ClaimIndex } from './import-index.ts'
import type { TermReader } from './term-counter.ts'

/** What a table holds: how many rows, and a fingerprint of all that stands in them. */
export interface TableContent {
  table: string
  rows: number
  hash: string
}

// So many rows at once that a statement's cost does not show, few enough to be held.
const rowsAtOnce = 5_000

/** Copies every row of one database into another, empty one, in one transaction, and builds the search index there. */
export async function copyRows(
  from: Database,
  to: Database,
  reader: TermReader,
  onTable: (table: string) => void,
): Promise<void> {
  await writeRows(to, async writer => {
    for (const table of listTables()) {
      onTable(getTableConfig(table).name)
      // The index and its counts are made anew, each database in its own way.
      if (table === schema.searchTerms) continue
      for await (const rows of readRows(from, table)) await writer.insert(table, toValues(table, rows))
    }
    await rebuildIndex(writer, new ClaimIndex(writer, reader))
  })
}

/** What each table of a database holds; the same in two databases exactly when all their rows are the same. */
export async function describeContent(db: Database): Promise<TableContent[]> {
  const contents: TableContent[] = []
  for (const table of listTables()) {
    const hash = createHash('sha256')
    let count = 0
    for await (const rows of readRows(db, table)) {
      count += rows.length
      for (const row of rows) hash.update(`${JSON.stringify(row)}\n`)
    }
    contents.push({ table: getTableConfig(table).name, rows: count, hash: hash.digest('hex') })
  }
  return contents
}

/** All tables, each after those that it refers to. */
function listTables(): SQLiteTable[] {
  const waiting = Object.values(schema).filter(table => is(table, SQLiteTable)) as SQLiteTable[]
  const sorted: SQLiteTable[] = []
  while (sorted.length < waiting.length) {
    const next = waiting.find(
      table =>
        !sorted.includes(table) &&
        getTableConfig(table).foreignKeys.every(key => {
          const { foreignTable } = key.reference()
          return foreignTable === table || sorted.includes(foreignTable)
        }),
    )
    if (!next) throw new Error('tables refer to one another in a circle')
    sorted.push(next)
  }
  return sorted
}

/** A table's rows, some thousands at a time, ordered by its key, which both databases order alike. */
async function* readRows(db: Database, table: SQLiteTable): AsyncGenerator<Row[]> {
  const key = keyOf(table)
  const columns = Object.values(getTableColumns(table)) as SQLiteColumn[]
  const order = columns.filter(column => key.includes(nameOf(column))).map(column => asc(column))
  for (let offset = 0; ; offset += rowsAtOnce) {
    const rows = await db
      .select()
      .from(table)
      .orderBy(...order)
      .limit(rowsAtOnce)
      .offset(offset)
    if (rows.length > 0) yield rows as Row[]
    if (rows.length < rowsAtOnce) return
  }
}
