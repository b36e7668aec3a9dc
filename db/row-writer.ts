import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Database, engineOf, writeTogether } from './client.ts'
import { writeToPostgres } from './row-writer-postgres.ts'
import { insertIntoSqlite, writeToSqlite } from './row-writer-sqlite.ts'
import type { Row, Values } from './to-values.ts'

/** A row that belongs into a table, with a value for each of its columns. */
export interface TableRow {
  table: SQLiteTable
  row: Row
}

/** Claims of one layer as the search index takes them. */
export interface IndexedClaims {
  layer: string
  rows: readonly number[]
  /** For each row the tokens by which the claim is found (`toToken`), separated by spaces. */
  tokens: readonly string[]
}

/** Terms of a layer, and how many of its claims more or fewer hold each. */
export interface TermCounts {
  layer: string
  terms: readonly string[]
  claims: readonly number[]
}

/** Writes many rows fast within one transaction: what an import needs beyond the common queries. */
export interface RowWriter {
  /** For reading within the transaction. */
  db: Database
  insert(table: SQLiteTable, values: Values): Promise<void>
  /** Inserts rows, or makes those of the same key equal to them; returns how many were not so already. */
  put(table: SQLiteTable, values: Values): Promise<number>
  /** Deletes the rows that hold one of the texts in a column. */
  remove(column: SQLiteColumn, values: readonly string[]): Promise<void>
  /** Sets entries' places among their siblings. */
  placeEntries(places: readonly { slug: string; position: number }[]): Promise<void>
  indexClaims(claims: IndexedClaims): Promise<void>
  unindexClaims(claims: readonly { row: number; layer: string }[]): Promise<void>
  /** Adds to the number of a layer's claims in which each term stands. */
  addTermCounts(counts: TermCounts): Promise<void>
  clearIndex(): Promise<void>
  /** Builds the tables' indexes that wait for the end of many inserts; to be called before rows are looked for by them. */
  buildIndexes(): Promise<void>
}

/**
 * Runs an import's writes in one transaction. Only one runs at a time on a database: throws `DatabaseBusyError` when
 * another program holds it. On SQLite nothing else may use the same connection meanwhile.
 */
export async function writeRows<T>(db: Database, write: (writer: RowWriter) => Promise<T>): Promise<T> {
  const engine = engineOf(db)
  return engine.kind === 'sqlite'
    ? await writeToSqlite(engine.database, db, write)
    : await writeToPostgres(engine.database, write)
}

/** Inserts rows of several tables, all of them or none. */
export async function insertTogether(db: Database, rows: readonly TableRow[]): Promise<void> {
  const engine = engineOf(db)
  if (engine.kind === 'sqlite') insertIntoSqlite(engine.database.$client, rows)
  else
    await writeTogether(
      db,
      rows.map(({ table, row }) => db.insert(table).values(row)),
    )
}
