import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { afterAll, afterEach, expect, test } from 'vitest'
import { checkPostgres } from './check-postgres.ts'
import { migrationsFolder } from './open-postgres.ts'

const client = new PGlite()
const open = () => drizzle(client)
const rows = async (statement: string) => (await client.query(statement)).rows

// Starting PostgreSQL anew takes seconds; an emptied database is as good.
afterEach(() =>
  client.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS drizzle CASCADE'),
)
afterAll(() => client.close())

const journal = JSON.parse(readFileSync('db/migrations-postgres/meta/_journal.json', 'utf8'))
const versions = journal.entries as { tag: string; when: number }[]

/** A database as the Cairn of a migration left it. */
async function makeDatabase(upTo: string): Promise<void> {
  await client.exec(`
    CREATE SCHEMA drizzle;
    CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`)
  for (const { tag, when } of versions) {
    await client.exec(readFileSync(`db/migrations-postgres/${tag}.sql`, 'utf8'))
    await client.query('INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)', [
      tag,
      when,
    ])
    if (tag === upTo) return
  }
}

test.each(versions.slice(0, -1))('conversations of a database at $tag are kept', async ({ tag }) => {
  await makeDatabase(tag)
  await client.exec(`
    INSERT INTO conversations (id, session, entry, created_at, updated_at) VALUES ('c1', 's1', 'akash-network', 1, 2);
    INSERT INTO messages (id, conversation, position, entry, question, answer, status, created_at)
      VALUES ('m1', 'c1', 0, 'akash-network', 'How?', '{"a":"—"}', 'finished', 1)`)
  await checkPostgres(open(), migrationsFolder)
  await migrate(open(), { migrationsFolder })
  expect(await rows('SELECT session, updated_at FROM conversations')).toEqual([
    { session: 's1', updated_at: 2 },
  ])
  expect(await rows('SELECT question, answer, status FROM messages')).toEqual([
    { question: 'How?', answer: '{"a":"—"}', status: 'finished' },
  ])
  expect(await rows('SELECT count(*)::int AS applied FROM drizzle.__drizzle_migrations')).toEqual([
    { applied: versions.length },
  ])
})

test('an empty database and one at the newest schema are taken', async () => {
  await checkPostgres(open(), migrationsFolder)
  await migrate(open(), { migrationsFolder })
  await checkPostgres(open(), migrationsFolder)
})

test('a database of a newer version is refused', async () => {
  await migrate(open(), { migrationsFolder })
  await client.exec("INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 4102444800000)")
  await expect(checkPostgres(open(), migrationsFolder)).rejects.toThrow(/newer version of Cairn/)
})

test.each([
  ['tables of Cairn’s names', 'CREATE TABLE conversations (id text)'],
  [
    'migrations that are not Cairn’s',
    `CREATE SCHEMA drizzle;
     CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint);
     INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 1600000000000)`,
  ],
])('another program’s database, with %s, is refused', async (_, made) => {
  await client.exec(made)
  await expect(checkPostgres(open(), migrationsFolder)).rejects.toThrow(/another program.*DATABASE_URL/)
})

test('tables of other names, as extensions bring them, are no hindrance', async () => {
  await client.exec('CREATE TABLE spatial_ref_sys (id integer)')
  await expect(checkPostgres(open(), migrationsFolder)).resolves.toBeUndefined()
})
