import { resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { checkPostgres } from './check-postgres.ts'
import * as schema from './schema.ts'

/** PostgreSQL over a network, or in the process (PGlite, in tests). */
export type PostgresDatabase = PgDatabase<PgQueryResultHKT, typeof schema>

export const migrationsFolder = resolve(/* turbopackIgnore: true */ process.cwd(), 'db/migrations-postgres')

// Any number; it only has to be the same in every Cairn, so that servers started at once migrate one after another.
const migrationLock = 730_551_968

// Counts and times are 64-bit integers there, which the driver would hand over as text; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * Connects to the PostgreSQL server that a `postgres:` URL names and brings its database to the newest schema. Throws
 * `DatabaseUnusable` for another program's database or a newer Cairn's, and then changed nothing.
 */
export async function openPostgres(
  url: string,
  noteBroken: (error: Error) => void = () => {},
): Promise<PostgresDatabase & { $client: pg.Pool }> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // An idle connection that breaks (the server restarts) is replaced when next needed; unheard, it would end the process.
  pool.on('error', noteBroken)
  try {
    await bringToNewest(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return drizzle(pool, { schema, casing: 'snake_case' })
}

async function bringToNewest(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  const database = drizzle(client)
  try {
    await database.execute(sql`SELECT pg_advisory_lock(${migrationLock})`)
    await checkPostgres(database, migrationsFolder)
    await migrate(database, { migrationsFolder })
  } finally {
    // Ends the connection, and the lock with it, even when the migration broke.
    client.release(true)
  }
}
