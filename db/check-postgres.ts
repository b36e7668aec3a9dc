import { getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { checkSchema } from './check-schema.ts'
import { DatabaseUnusable } from './database-unusable.ts'
import type { PostgresDatabase } from './open-postgres.ts'
import { rowsOf } from './rows-of.ts'
import * as schema from './schema.ts'

type Readable = Pick<PostgresDatabase, 'execute'>

// Where drizzle writes down the migrations of a PostgreSQL database.
const ledger = sql.raw('drizzle.__drizzle_migrations')

/**
 * Looks at a database before anything is written to it. Throws `DatabaseUnusable` when a newer Cairn made it, or when it holds tables that are called as Cairn's are and are not.
 */
export async function checkPostgres(database: Readable, migrationsFolder: string): Promise<void> {
  const applied = await readApplied(database)
  try {
    checkSchema(applied, await hasTables(database), migrationsFolder)
  } catch (error) {
    if (!(error instanceof DatabaseUnusable)) throw error
    throw new DatabaseUnusable(`The PostgreSQL database cannot be used: ${error.message}.`)
  }
}

async function readApplied(database: Readable): Promise<number[]> {
  const [found] = await rowsOf<{ ledger: string | null }>(
    database,
    sql`SELECT to_regclass('drizzle.__drizzle_migrations')::text AS ledger`,
  )
  if (found?.ledger === null) return []
  const rows = await rowsOf<{ created_at: unknown }>(
    database,
    sql`SELECT created_at FROM ${ledger} ORDER BY created_at`,
  )
  return rows.map(({ created_at }) => Number(created_at))
}

/** Whether there are tables of Cairn's names; extensions may bring tables of their own, which harm nothing. */
async function hasTables(database: Readable): Promise<boolean> {
  const names = Object.values(schema)
    .filter(table => is(table, SQLiteTable))
    .map(table => sql`${getTableName(table)}`)
  const found = await rowsOf(
    database,
    sql`SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename IN (${sql.join(names, sql`, `)})`,
  )
  return found.length > 0
}
