import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpSqlite } from './back-up-sqlite.ts'
import { closeDatabase, openDatabase } from './client.ts'
import { openSqlite } from './open-sqlite.ts'
import { nodeOfOrdinaryUser } from './ordinary-user.fixture.ts'

let folder: string
let file: string
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-faults-'))
  file = join(folder, 'cairn.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

function makeDatabase(conversations: number): void {
  const database = openSqlite(`file:${file}`)
  const insert = database.$client.prepare(
    'INSERT INTO conversations (id, session, entry, created_at, updated_at) VALUES (?, NULL, ?, 1, 1)',
  )
  for (let i = 0; i < conversations; i += 1) insert.run(`c${i}`, 'akash-network')
  database.$client.close()
}

/** Everything in a database, in order, as one hash. */
function contentOf(path: string): string {
  const database = new Sqlite(path, { readonly: true })
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1",
    )
    .pluck()
    .all() as string[]
  const rows = tables.map(name => [
    name,
    database.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).raw().all(),
  ])
  database.close()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

test('a file that is no database is named, and stays as it was', async () => {
  writeFileSync(file, 'Dear diary, this is a text of some length, and no database at all.'.repeat(100))
  const before = hashOf(file)
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(/cairn\.db.*no SQLite database.*DATABASE_URL/)
  expect(hashOf(file)).toBe(before)
  expect(readdirSync(folder)).toEqual(['cairn.db'])
})

test('another program’s database is named, and stays as it was', async () => {
  const other = new Sqlite(file)
  other.exec('CREATE TABLE photos (id INTEGER); INSERT INTO photos VALUES (1)')
  other.close()
  const before = hashOf(file)
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(/another program/)
  expect(hashOf(file)).toBe(before)
})

test('a database that another program made with the same library is named, and stays as it was', async () => {
  const other = new Sqlite(file)
  other.exec(`
    CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric);
    INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 1600000000000);
    CREATE TABLE photos (id INTEGER)`)
  other.close()
  const before = hashOf(file)
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(/another program/)
  expect(hashOf(file)).toBe(before)
})

test('a database of a newer version is named, and stays as it was', async () => {
  makeDatabase(1)
  const newer = new Sqlite(file)
  newer.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 4102444800000)")
  newer.pragma('wal_checkpoint(TRUNCATE)')
  newer.close()
  const before = hashOf(file)
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(/newer version of Cairn/)
  expect(hashOf(file)).toBe(before)
})

test('a damaged database is named, and stays as it was', async () => {
  makeDatabase(500)
  const bytes = readFileSync(file)
  bytes.fill(0x55, 100, 4096)
  writeFileSync(file, bytes)
  const before = hashOf(file)
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(/damaged|no SQLite database/)
  expect(hashOf(file)).toBe(before)
})

/** Opens the database in a process of its own, reads from it and tries to write; returns what that printed. */
function useAsOrdinaryUser(): string {
  const use = `
    import { openSqlite } from './db/open-sqlite.ts'
    try {
      const { $client } = openSqlite('file:${file}')
      console.log($client.prepare('SELECT count(*) FROM conversations').pluck().get(), 'conversations')
      $client.prepare('DELETE FROM conversations').run()
    } catch (error) { console.log(error.message) }`
  const [program, args] = nodeOfOrdinaryUser()
  const all = [...args, '--input-type=module', '--eval', use]
  return spawnSync(program, all, { encoding: 'utf8' }).stdout
}

test('a read-only file is read, and stays as it was', () => {
  makeDatabase(3)
  const before = hashOf(file)
  chmodSync(file, 0o444)
  expect(useAsOrdinaryUser()).toBe('3 conversations\nattempt to write a readonly database\n')
  expect(hashOf(file)).toBe(before)
})

test('a read-only file of an earlier schema is named, and stays as it was', () => {
  makeVersion('0004_claim-asks').close()
  const before = hashOf(file)
  chmodSync(file, 0o444)
  expect(useAsOrdinaryUser()).toMatch(/cairn\.db cannot be used: it must be brought to a newer schema/)
  expect(hashOf(file)).toBe(before)
})

test('a read-only folder is named, and stays as it was', () => {
  makeDatabase(3)
  const before = hashOf(file)
  chmodSync(folder, 0o555)
  expect(useAsOrdinaryUser()).toMatch(/cairn\.db cannot be used: its folder is read-only/)
  chmodSync(folder, 0o755)
  expect([hashOf(file), readdirSync(folder)]).toEqual([before, ['cairn.db']])
})

test('a folder that cannot be made is said to be the trouble', async () => {
  writeFileSync(join(folder, 'taken'), '')
  await expect(openDatabase(`file:${join(folder, 'taken', 'cairn.db')}`)).rejects.toThrow(/cannot be used/)
})

/** A process that writes on and on, two rows of a pair at a time, until it is killed. */
async function startWriter(): Promise<ChildProcess> {
  const write = `
    import Sqlite from 'better-sqlite3'
    const database = new Sqlite('${file}', { timeout: 10_000 })
    const insert = database.prepare(
      "INSERT INTO conversations (id, session, entry, created_at, updated_at) VALUES (?, NULL, 'x', ?, 1)")
    const pair = database.transaction(i => { insert.run('left' + i, i); insert.run('right' + i, i) })
    for (let i = 0; ; i += 1) { pair(i); if (i === 200) console.log('writing') }`
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit']
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', write], { stdio })
  await once(writer.stdout ?? writer, 'data')
  return writer
}

test('a backup made while another process writes holds one moment, restores by hash, and overwrites nothing', async () => {
  makeDatabase(2_000)
  const writer = await startWriter()
  const target = join(folder, 'copy.db')
  const backup = await backUpSqlite(`file:${file}`, target)
  const copied = contentOf(target)
  writer.kill('SIGKILL')
  await once(writer, 'exit')

  const copy = new Sqlite(target, { readonly: true })
  const idsOf = (side: string) =>
    copy.prepare(`SELECT created_at FROM conversations WHERE id LIKE '${side}%' ORDER BY 1`).pluck().all()
  const written = idsOf('left')
  expect(written.length, 'it was written to meanwhile').toBeGreaterThan(200)
  expect(written, 'none is missing before the last').toEqual(written.map((_, index) => index))
  expect(idsOf('right'), 'no pair is torn').toEqual(written)
  copy.close()
  expect(backup).toMatchObject({ conversations: 2_000 + 2 * written.length, sha256: hashOf(target) })
  expect(contentOf(file), 'the writer went on').not.toBe(copied)

  const restored = await openDatabase(`file:${target}`)
  await closeDatabase(restored)
  expect(contentOf(target)).toBe(copied)
  await expect(backUpSqlite(`file:${file}`, target)).rejects.toThrow(/never overwrites/)
  expect(readdirSync(folder).filter(name => name.includes('unfinished'))).toEqual([])
})

test('a backup of what is no database leaves no file behind', async () => {
  writeFileSync(file, 'no database '.repeat(1_000))
  await expect(backUpSqlite(`file:${file}`, join(folder, 'copy.db'))).rejects.toThrow(/no SQLite database/)
  expect(readdirSync(folder)).toEqual(['cairn.db'])
})

const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'))
const versions = journal.entries.slice(0, -1) as { tag: string; when: number }[]

/** A database as the Cairn of a migration left it, still open. */
function makeVersion(upTo: string): Sqlite.Database {
  const old = new Sqlite(file)
  old.exec(
    'CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, hash text NOT NULL, created_at numeric)',
  )
  for (const { tag, when } of journal.entries) {
    const text = readFileSync(`db/migrations/${tag}.sql`, 'utf8')
    for (const statement of text.split('--> statement-breakpoint')) old.exec(statement)
    const hash = createHash('sha256').update(text).digest('hex')
    old.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, when)
    if (tag === upTo) break
  }
  return old
}

test.each(versions)('conversations of a database at $tag are kept', ({ tag }) => {
  const old = makeVersion(tag)
  old.exec(`
    INSERT INTO conversations (id, session, entry, created_at, updated_at) VALUES ('c1', 's1', 'akash-network', 1, 2);
    INSERT INTO messages (id, conversation, position, entry, question, answer, status, created_at)
      VALUES ('m1', 'c1', 0, 'akash-network', 'How?', '{"a":"—"}', 'finished', 1)`)
  old.close()
  const { $client } = openSqlite(`file:${file}`)
  expect($client.prepare('SELECT session, updated_at FROM conversations').raw().all()).toEqual([['s1', 2]])
  expect($client.prepare('SELECT question, answer, status FROM messages').raw().all()).toEqual([
    ['How?', '{"a":"—"}', 'finished'],
  ])
  expect($client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect($client.pragma('foreign_key_check')).toEqual([])
  $client.close()
})
