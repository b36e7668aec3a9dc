import type Sqlite from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from './client.ts'
import { nameOf, orMakeEqual } from './column-names.ts'
import { DatabaseBusyError } from './database-busy-error.ts'
import type { SqliteDatabase } from './open-sqlite.ts'
import { PutOffIndexes } from './put-off-indexes.ts'
import type { RowWriter, TableRow } from './row-writer.ts'
import { toValues, type Values } from './to-values.ts'

/** SQLite's side of `writeRows`. */
export async function writeToSqlite<T>(
  { $client }: SqliteDatabase,
  db: Database,
  write: (writer: RowWriter) => Promise<T>,
): Promise<T> {
  begin($client)
  // The usual 2 MB would be written out and read back again and again while indexes of a large wiki grow.
  const usual = $client.pragma('cache_size', { simple: true })
  $client.pragma('cache_size = -64000')
  try {
    const gathering = new IndexGathering($client)
    const indexes = new PutOffIndexes($client)
    const result = await write(toWriter($client, db, gathering, indexes))
    gathering.end()
    indexes.build()
    $client.exec('COMMIT')
    return result
  } catch (error) {
    $client.exec('ROLLBACK')
    throw error
  } finally {
    $client.pragma(`cache_size = ${usual}`)
  }
}

/**
 * Lets more of the search index be gathered before it is written, while many claims are brought in: the less at once, the
 * more often its parts are merged. FTS5 keeps its option `hashsize` in the database, so it is set back.
 */
class IndexGathering {
  readonly #client: Sqlite.Database
  #isMore = false

  constructor(client: Sqlite.Database) {
    this.#client = client
  }

  begin(): void {
    if (!this.#isMore) this.#set(16 * 2 ** 20)
    this.#isMore = true
  }

  end(): void {
    if (this.#isMore) this.#set(2 ** 20)
    this.#isMore = false
  }

  #set(bytes: number): void {
    this.#client.exec(`INSERT INTO claim_search (claim_search, rank) VALUES ('hashsize', ${bytes})`)
  }
}

// As many claims as an import writes at once where there are many.
const MANY_CLAIMS = 1_000

/** Takes the write lock at once, so that a busy database is an error at the start, not halfway. */
function begin(client: Sqlite.Database): void {
  try {
    client.exec('BEGIN IMMEDIATE')
  } catch (cause) {
    if (!String((cause as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw cause
    throw new DatabaseBusyError('another program is writing to the database', { cause })
  }
}

// So many rows to a statement that the call of it costs less than they do.
const rowsAtOnce = 50
// FTS5 writes out what it gathered before each statement of several rows, and merges what it wrote later: with 50 claims
// to a statement that took a quarter more time, and with one claim, which it gathers on, it left the processor's caches.
const claimsAtOnce = 1_000

function toWriter(
  client: Sqlite.Database,
  db: Database,
  gathering: IndexGathering,
  indexes: PutOffIndexes,
): RowWriter {
  const statements = new Map<string, Sqlite.Statement>()
  const prepare = (text: string) => {
    const known = statements.get(text)
    if (known) return known
    const statement = client.prepare(text)
    statements.set(text, statement)
    return statement
  }
  const runAll = (text: string, rows: Iterable<readonly unknown[]>) => {
    const statement = prepare(text)
    for (const row of rows) statement.run(...row)
  }
  const insertAll = (into: string, width: number, values: Values, conflict = '', atOnce = rowsAtOnce) => {
    const row = `(${Array(width).fill('?').join()})`
    const inserting = (rows: number) => prepare(`${into} VALUES ${Array(rows).fill(row).join()} ${conflict}`)
    const inMany = values.length - (values.length % (width * atOnce))
    const one = inserting(1)
    const many = inMany > 0 ? inserting(atOnce) : one
    let changes = 0
    for (let at = 0; at < values.length; ) {
      const [statement, end] = at < inMany ? [many, at + atOnce * width] : [one, at + width]
      changes += statement.run(values.slice(at, end)).changes
      at = end
    }
    return changes
  }
  const insertInto = (table: SQLiteTable, values: Values, conflict?: string) => {
    const columns = listColumns(table)
    return insertAll(`INSERT INTO "${getTableName(table)}" (${columns})`, columns.length, values, conflict)
  }
  return {
    db,
    async insert(table, values) {
      indexes.expect(getTableName(table), values.length / listColumns(table).length)
      insertInto(table, values)
    },
    async put(table, values) {
      return insertInto(table, values, orMakeEqual(table))
    },
    async remove(column, values) {
      const text = `DELETE FROM "${getTableName(column.table)}" WHERE "${nameOf(column)}" = ?`
      runAll(text, toSingles(values))
    },
    async placeEntries(places) {
      const rows = places.map(({ position, slug }) => [position, slug])
      runAll('UPDATE entries SET position = ? WHERE slug = ?', rows)
    },
    async indexClaims({ rows, tokens }) {
      if (rows.length >= MANY_CLAIMS) gathering.begin()
      const values = rows.flatMap((row, i) => [row, tokens[i]])
      insertAll('INSERT INTO claim_search (rowid, terms)', 2, values, '', claimsAtOnce)
    },
    async unindexClaims(claims) {
      runAll(
        'DELETE FROM claim_search WHERE rowid = ?',
        claims.map(({ row }) => [row]),
      )
    },
    async addTermCounts({ layer, terms, claims }) {
      const values = terms.flatMap((term, i) => [layer, term, claims[i]])
      const add = 'ON CONFLICT (layer, term) DO UPDATE SET claims = claims + excluded.claims'
      insertAll('INSERT INTO search_terms (layer, term, claims)', 3, values, add)
      if (claims.some(count => count < 0))
        runAll('DELETE FROM search_terms WHERE layer = ? AND claims <= 0', [[layer]])
    },
    async buildIndexes() {
      indexes.build()
    },
    async clearIndex() {
      client.exec("INSERT INTO claim_search (claim_search) VALUES ('delete-all'); DELETE FROM search_terms;")
    },
  }
}

const inserts = new WeakMap<Sqlite.Database, Map<SQLiteTable, Sqlite.Statement>>()

/** Inserts rows of several tables in one transaction, by statements that are prepared once for a connection. */
export function insertIntoSqlite(client: Sqlite.Database, rows: readonly TableRow[]): void {
  const known = inserts.get(client) ?? new Map<SQLiteTable, Sqlite.Statement>()
  inserts.set(client, known)
  client.transaction(() => {
    for (const { table, row } of rows) {
      const statement = known.get(table) ?? client.prepare(insertOne(table))
      known.set(table, statement)
      statement.run(toValues(table, [row]))
    }
  })()
}

function insertOne(table: SQLiteTable): string {
  const columns = listColumns(table)
  return `INSERT INTO "${getTableName(table)}" (${columns}) VALUES (${columns.map(() => '?')})`
}

function listColumns(table: SQLiteTable): string[] {
  return Object.values(getTableColumns(table)).map(column => `"${nameOf(column)}"`)
}

function* toSingles(values: readonly string[]): Generator<[string]> {
  for (const value of values) yield [value]
}
