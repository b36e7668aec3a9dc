import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { checkpointApart } from './checkpoint-apart.ts'
import { closeDatabase, openDatabase, sqliteOf } from './client.ts'

const folder = mkdtempSync(join(tmpdir(), 'cairn-checkpoint-'))
const file = join(folder, 'cairn.db')
const db = await openDatabase(`file:${file}`)
afterAll(async () => {
  await closeDatabase(db)
  rmSync(folder, { recursive: true })
})

test('what is committed moves from the log into the database without its connection', async () => {
  const failures: unknown[] = []
  checkpointApart(db, error => failures.push(error))
  // Twice as much as SQLite would let stand by itself.
  sqliteOf(db).$client.exec('CREATE TABLE much AS SELECT randomblob(8000000) AS bytes')
  await vi.waitUntil(() => statSync(file).size > 8_000_000, { timeout: 20_000, interval: 50 })
  expect(failures).toEqual([])
}, 30_000)
