import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { insertFindings } from '#db/queries/findings.ts'
import { conversations, messages } from '#db/schema.ts'
import { SeedFolder, shed } from '#lib/wiki/seeds/seed-folder.fixture.ts'
import { databaseUrlIn, runWikiIn } from './run-wiki.fixture.ts'

let folder: SeedFolder

beforeEach(() => {
  folder = new SeedFolder()
})
afterEach(() => folder.remove())

const wiki = (...args: string[]) => runWikiIn(folder, args)

/** An import, and then a conversation with an answer that cites a claim and a question that was refused. */
async function haveAsked(): Promise<void> {
  await wiki('import')
  const db = await openDatabase(databaseUrlIn(folder))
  const times = { createdAt: 0, updatedAt: 0 }
  await db
    .insert(conversations)
    .values({ ...times, id: 'c', session: null, entry: 'hammer', name: null, leaf: null })
  const message = { conversation: 'c', parent: null, entry: 'hammer', question: 'What?', createdAt: 0 }
  await db.insert(messages).values([
    { ...message, id: 'm1', position: 0, status: 'finished', answer: { claims: { 'drill/limits-1': {} } } },
    { ...message, id: 'm2', position: 1, status: 'finished', answer: { claims: {} } },
  ])
  const finding = { sentence: null, claim: null, reason: null, createdAt: Date.UTC(2026, 2, 1) }
  await insertFindings(db, [
    {
      ...finding,
      id: 'f',
      message: 'm2',
      kind: 'unanswered',
      entry: 'hammer',
      facet: 'limits',
      topic: 'handle breaks',
    },
  ])
  await closeDatabase(db)
}

test('stale lists claims by age, then those without a date by the questions they answered', async () => {
  await haveAsked()
  const claims = JSON.parse((await wiki('stale', '--months', '0', '--json')).stdout)
  expect(claims.map((claim: { id: string; answered: number }) => [claim.id, claim.answered])).toEqual([
    ['hammer/pricing-1', 0],
    ['drill/limits-1', 1],
  ])
  const { stdout } = await wiki('stale', '--months', '0')
  expect(stdout).toMatch(/months \(2026-03\) +answered 0 +hammer\/pricing-1: A hammer costs \$10\./)
  expect(stdout).toMatch(/no date +answered 1 +drill\/limits-1/)
  expect((await wiki('stale', '--months', '12000')).stdout).toMatch(/^0 current claims are 12000 months old/)
  expect((await wiki('stale', '--months', 'old')).status).toBe(2)
  expect((await wiki('stale', '--entry', 'saws')).stderr).toBe('The wiki has no entry “saws”.\n')
})

test('gaps lists what readers asked in vain', async () => {
  expect((await wiki('gaps')).stdout).toMatch(/^Nothing yet/)
  await haveAsked()
  const { stdout } = await wiki('gaps')
  expect(stdout).toBe('Asked, and not answered\n     1x hammer: limits · handle breaks (latest 2026-03-01)\n')
  expect(JSON.parse((await wiki('gaps', '--entry', 'drill', '--json')).stdout)).toEqual([])
  const unknown = await wiki('gaps', '--entry', 'no-such')
  expect(unknown).toMatchObject({ status: 1, stderr: 'The wiki has no entry “no-such”.\n' })
})

test('diff tells two versions apart claim by claim, from folders and from the database', async () => {
  const other = new SeedFolder({
    ...shed,
    'tools/hammer.yaml': (shed['tools/hammer.yaml'] ?? '')
      .replace('text: A hammer costs $10.', 'text: A hammer costs $12.')
      .replace('tagline: Drives nails.', 'tagline: Drives nails home.'),
    'tools/drill.yaml': (shed['tools/drill.yaml'] ?? '').replace(
      '    sources: [review, manual]\n',
      '    sources: [review]\n    status: disputed\n    by: drill/limits-2\n  - id: limits-2\n    facet: limits\n    text: A drill has a battery.\n    sources: [manual]\n',
    ),
  })
  await wiki('import')
  for (const before of [folder.path, 'database']) {
    const { status, stdout } = await wiki('diff', before, other.path)
    expect(status).toBe(0)
    expect(stdout).toBe(`2 entries differ. Claims: 1 added, 0 removed, 2 changed, 1 of those in status.

tools/drill
  ~ limits-1
      status: current -> disputed, by drill/limits-2
      source removed: The manual
  + limits-2: A drill has a battery.

tools/hammer
  tagline: Drives nails. -> Drives nails home.
  ~ pricing-1: A hammer costs $[-10-]{+12+}.
`)
  }
  expect((await wiki('diff', 'database', folder.path)).stdout).toBe('No differences.\n')
  const [difference] = JSON.parse((await wiki('diff', other.path, folder.path, '--json')).stdout)
  expect(difference).toMatchObject({
    slug: 'drill',
    claims: [{ kind: 'changed' }, { kind: 'removed', id: 'drill/limits-2' }],
  })
  expect((await wiki('diff', folder.path)).status).toBe(2)
  const missing = `file:${join(folder.path, 'no-such.db')}`
  expect(await wiki('diff', missing, folder.path)).toMatchObject({
    status: 1,
    stderr: `There is no database at ${missing}.\n`,
  })
  other.remove()
})

test('check --links tells by entry which addresses lead nowhere, and goes on where it was', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(request.url === '/manual' ? 404 : 200).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const [path, text] of Object.entries(shed))
    folder.write(path, text.replaceAll(/https:\/\/[\w.]+example/g, origin))
  const journal = join(folder.path, 'links.jsonl')
  const check = (...args: string[]) => wiki('check', '--links', '--journal', journal, '--pause', '0', ...args)

  const first = await check()
  expect(first.status).toBe(1)
  expect(first.stdout).toContain('4 addresses: 3 ok, 1 missing.')
  expect(first.stdout).toContain(
    `tools/hammer\n  missing (404) manual: ${origin}/manual\n      bears out pricing-1, pricing-2\n`,
  )
  const count = asked.length
  const [link] = JSON.parse((await check('--json')).stdout)
  expect(link).toMatchObject({
    entry: expect.any(String),
    outcome: expect.any(String),
    checkedAt: expect.any(String),
  })
  expect(asked).toHaveLength(count)
  await check('--days', '0')
  expect(asked.length).toBeGreaterThan(count)
  server.close()
})
