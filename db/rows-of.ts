import type { SQL } from 'drizzle-orm'
import type { PostgresDatabase } from './open-postgres.ts'

/** The rows of a statement in PostgreSQL's own SQL. */
export async function rowsOf<Row>(
  database: Pick<PostgresDatabase, 'execute'>,
  statement: SQL,
): Promise<Row[]> {
  const { rows } = (await database.execute(statement)) as unknown as { rows: Row[] }
  return rows
}
