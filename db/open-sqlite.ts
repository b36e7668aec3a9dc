import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { checkSqliteFile, explainSqlite } from './check-sqlite-file.ts'
import { DatabaseUnusable } from './database-unusable.ts'
import { withKeptStatements } from './kept-statements.ts'
import * as schema from './schema.ts'

export type SqliteDatabase = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database }

// The comments keep the bundler from taking every file below the folder for part of the server.
const migrationsFolder = resolve(/* turbopackIgnore: true */ process.cwd(), 'db/migrations')

/**
 * Opens the SQLite database that a `file:` URL (or `:memory:`) names, creating its folder, at the newest schema. One that
 * has that schema and cannot be written to opens for reading. Throws `DatabaseUnusable`, and then changed nothing.
 */
export function openSqlite(url: string): SqliteDatabase {
  const file = url === ':memory:' ? url : toSqlitePath(url)
  let connection: Sqlite.Database | undefined
  try {
    if (file !== ':memory:') makeFolder(dirname(file))
    connection = new Sqlite(file, { timeout: 5_000 })
    return prepare(connection)
  } catch (error) {
    connection?.close()
    throw explainSqlite(error, file)
  }
}

// Kilobytes of pages held in memory, half of what better-sqlite3 takes: the system keeps the file's pages as well.
const PAGES_KEPT = 8_000

function prepare(connection: Sqlite.Database): SqliteDatabase {
  const { isNewest } = checkSqliteFile(connection, migrationsFolder)
  // Readers go on while an import writes; every commit is still durable enough to survive a killed process.
  if (!connection.readonly) setJournal(connection, isNewest)
  connection.pragma('synchronous = NORMAL')
  connection.pragma('foreign_keys = ON')
  connection.pragma(`cache_size = -${PAGES_KEPT}`)
  const seen = drizzle(withKeptStatements(connection), { schema, casing: 'snake_case' })
  const database = Object.assign(seen, { $client: connection })
  if (!isNewest) migrate(database, { migrationsFolder })
  return database
}

// A file system that is read-only shows only at the first write. Whether that may pass depends on what is left to write.
function setJournal(connection: Sqlite.Database, isNewest: boolean): void {
  try {
    connection.pragma('journal_mode = WAL')
  } catch (error) {
    if (!isNewest) throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new DatabaseUnusable('its folder cannot be made', { cause })
  }
}

/** The file that a `file:` URL names. */
export function toSqlitePath(url: string): string {
  return url.startsWith('file:///')
    ? fileURLToPath(url)
    : resolve(/* turbopackIgnore: true */ process.cwd(), url.slice('file:'.length))
}
