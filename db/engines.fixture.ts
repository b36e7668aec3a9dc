import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { closeDatabase, type Database, fromPostgres, openDatabase } from './client.ts'
import { migrationsFolder } from './open-postgres.ts'
import * as schema from './schema.ts'

/** An empty database of one kind, at the newest schema. */
interface OpenedDatabase {
  db: Database
  /** Closes it and leaves nothing of it behind. */
  close(): Promise<void>
  /** The same database as another program would open it; PGlite has no second door. */
  openAgain?(): Promise<Database>
}

const server = process.env.TEST_DATABASE_URL

/** Every database that tests can have here: PostgreSQL over a network only where TEST_DATABASE_URL names a server. */
export const engines: { name: string; open(): Promise<OpenedDatabase> }[] = [
  { name: 'SQLite', open: openSqlite },
  { name: 'PGlite', open: openPglite },
  ...(server ? [{ name: 'PostgreSQL', open: () => openOnServer(server) }] : []),
]

async function openSqlite(): Promise<OpenedDatabase> {
  const db = await openDatabase(':memory:')
  return { db, close: () => closeDatabase(db) }
}

async function openPglite(): Promise<OpenedDatabase> {
  const database = drizzle(new PGlite(), { schema, casing: 'snake_case' })
  await migrate(database, { migrationsFolder })
  const db = fromPostgres(database)
  return { db, close: () => closeDatabase(db) }
}

let opened = 0

/** A database of its own on a server, so that tests that run at once do not meet. */
async function openOnServer(url: string): Promise<OpenedDatabase> {
  const name = `cairn_test_${process.pid}_${++opened}`
  await onServer(url, `CREATE DATABASE ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const db = await openDatabase(own.href)
  return {
    db,
    openAgain: () => openDatabase(own.href),
    close: async () => {
      await closeDatabase(db)
      await onServer(url, `DROP DATABASE ${name}`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
