import { is, type SQLWrapper } from 'drizzle-orm'
import { PgDatabase } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'
import { openPostgres, type PostgresDatabase } from './open-postgres.ts'
import { openSqlite, type SqliteDatabase } from './open-sqlite.ts'

export type { Database } from './database.ts'

/** The database behind the common queries, for what each does in its own way. */
export type Engine =
  | { kind: 'sqlite'; database: SqliteDatabase }
  | { kind: 'postgres'; database: PostgresDatabase }

/**
 * Opens the database that a URL names (`file:<path>` or `:memory:` for SQLite, `postgres:` for PostgreSQL) and brings
 * it to the newest schema. `noteBroken` is told of connections to PostgreSQL that broke while nobody used them.
 */
export async function openDatabase(url: string, noteBroken?: (error: Error) => void): Promise<Database> {
  return /^postgres(ql)?:/.test(url)
    ? fromPostgres(await openPostgres(url, noteBroken))
    : fromSqlite(openSqlite(url))
}

/**
 * PostgreSQL seen as what it shares with SQLite. The one cast: drizzle builds the same statements from the same table
 * objects for both, and the PostgreSQL schema has column types that take and give what SQLite's do (docs/decisions/003).
 */
export function fromPostgres(database: PostgresDatabase): Database {
  return database as unknown as Database
}

// better-sqlite3 answers at once; awaited, it looks the same as one that answers later.
function fromSqlite(database: SqliteDatabase): Database {
  return database as unknown as Database
}

/** Tells which database stands behind the common queries. For use inside db/. */
export function engineOf(db: Database): Engine {
  return is(db, PgDatabase)
    ? { kind: 'postgres', database: db as unknown as PostgresDatabase }
    : { kind: 'sqlite', database: db as unknown as SqliteDatabase }
}

/** The SQLite connection itself; throws on PostgreSQL. For use inside db/, and in tests. */
export function sqliteOf(db: Database): SqliteDatabase {
  const engine = engineOf(db)
  if (engine.kind !== 'sqlite') throw new Error('this is done with SQLite only')
  return engine.database
}

export async function closeDatabase(db: Database): Promise<void> {
  const client = (db as unknown as { $client: { end?(): Promise<void>; close(): unknown } }).$client
  await (client.end?.() ?? client.close())
}

/** Runs writes in one transaction: all of them, or none. */
export async function writeTogether(db: Database, writes: readonly SQLWrapper[]): Promise<void> {
  const engine = engineOf(db)
  if (engine.kind === 'sqlite') {
    engine.database.transaction(tx => {
      for (const write of writes) tx.run(write.getSQL())
    })
    return
  }
  await engine.database.transaction(async tx => {
    for (const write of writes) await tx.execute(write.getSQL())
  })
}
