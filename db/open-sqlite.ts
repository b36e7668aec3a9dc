import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as schema from './schema.ts'

export type SqliteDatabase = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database }

// The comments keep the bundler from taking every file below the folder for part of the server.
const migrationsFolder = resolve(/* turbopackIgnore: true */ process.cwd(), 'db/migrations')

/** Opens the SQLite database that a `file:` URL (or `:memory:`) names, creating its folder, at the newest schema. */
export function openSqlite(url: string): SqliteDatabase {
  const file = url === ':memory:' ? url : toPath(url)
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const connection = new Sqlite(file, { timeout: 5_000 })
  // Readers go on while an import writes; every commit is still durable enough to survive a killed process.
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('foreign_keys = ON')
  const database = drizzle(connection, { schema, casing: 'snake_case' })
  migrate(database, { migrationsFolder })
  return database
}

function toPath(url: string): string {
  return url.startsWith('file:///')
    ? fileURLToPath(url)
    : resolve(/* turbopackIgnore: true */ process.cwd(), url.slice('file:'.length))
}
