import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type * as schema from './schema.ts'

type Queries = BaseSQLiteDatabase<'async', unknown, typeof schema, ExtractTablesWithRelations<typeof schema>>

/**
 * An open database, SQLite or PostgreSQL: what both can do, as awaited queries on the tables of db/schema.ts.
 * Raw SQL and transactions differ between the two and stay inside db/ (see docs/decisions/003).
 */
export type Database = Pick<
  Queries,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'query' | '$count' | '$with' | 'with'
>
