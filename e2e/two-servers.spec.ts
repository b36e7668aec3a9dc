import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { type CairnServer, startCairn } from './cairn-server.ts'
import { scenarios } from './openai-server/scenarios.ts'
import { type OpenAiServer, startOpenAiServer } from './openai-server/server.ts'

// Two servers on one PostgreSQL. Needs a PostgreSQL server to make a database on; scripts/test.mjs starts one.
const postgres = process.env.TEST_DATABASE_URL
const name = `cairn_two_servers_${process.pid}`
const perMinute = 12

let openai: OpenAiServer
let first: CairnServer
let second: CairnServer

test.skip(postgres === undefined, 'TEST_DATABASE_URL names no PostgreSQL server')
test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(async () => {
  // Two imports and two starts, on a machine that may be busy.
  test.setTimeout(180_000)
  await onPostgres(`CREATE DATABASE ${name}`)
  const own = new URL(postgres ?? '')
  own.pathname = `/${name}`
  const settings = { DATABASE_URL: own.href, CAIRN_ASK_PER_MINUTE: String(perMinute) }
  openai = await startOpenAiServer(scenarios['stalls in the middle'])
  first = await startCairn(settings)
  second = await startCairn(settings)
})

test.afterAll(async () => {
  await first?.stop()
  await second?.stop()
  await openai?.close()
  await onPostgres(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
})

async function onPostgres(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

function ask(server: CairnServer, question: string, more: { conversation?: string } = {}, cookie = '') {
  return fetch(`${server.url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ entry: 'akash-network', question, ...more }),
  })
}

test('a conversation begun on one goes on at the other', async () => {
  const begun = await (await ask(first, 'What does it cost?')).json()
  const next = await (await ask(second, 'And its limits?', { conversation: begun.conversation })).json()
  expect(next.conversation).toBe(begun.conversation)
  expect(next.resolved).toContain('Akash')
  expect(next.sentences.length).toBeGreaterThan(0)
})

test('a page imported once is new on both within five seconds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-two-servers-'))
  cpSync('seeds', folder, { recursive: true })
  const file = join(folder, 'infrastructure/akash-network.yaml')
  const mark = `Marked ${Date.now()}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^tagline: .*$/m, `tagline: ${mark}.`))
  // An import keeps this process busy for longer than a server keeps an idle connection, which then is not seen to be closed.
  const page = (server: CairnServer) =>
    fetch(`${server.url}/infrastructure/akash-network`, { headers: { connection: 'close' } }).then(r =>
      r.text(),
    )
  for (const server of [first, second]) expect(await page(server)).not.toContain(mark)
  expect(first.importWiki(folder)).toMatchObject({ code: 0 })
  for (const server of [first, second])
    await expect.poll(() => page(server), { timeout: 5_000, intervals: [200] }).toContain(mark)
  rmSync(folder, { recursive: true })
})

test('a limit on questions counts across both', async () => {
  const statuses: number[] = []
  for (let i = 0; i <= perMinute; i++)
    statuses.push((await ask(i % 2 ? first : second, `What is it? ${i}`)).status)
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.filter(status => status === 200).length).toBeLessThanOrEqual(perMinute)
})

test('one server killed in the middle of an answer loses nothing stored', async () => {
  const own = new URL(postgres ?? '')
  own.pathname = `/${name}`
  const model = { OPENAI_BASE_URL: openai.url, CAIRN_MODEL: 'a-model', CAIRN_MODEL_GAP_SECONDS: '60' }
  const dying = await startCairn({ DATABASE_URL: own.href, CAIRN_ASK_PER_MINUTE: '0', ...model })
  const cookie = `cairn_session=${randomUUID()}`
  const answer = await fetch(`${dying.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ entry: 'akash-network', question: 'What does Akash cost?' }),
  })
  const seen = await readUntilSentence(answer)
  await dying.stop('SIGKILL')
  const kept = await (
    await fetch(`${second.url}/api/conversations/${seen.conversation}`, { headers: { cookie } })
  ).text()
  expect(kept).toContain(JSON.stringify(seen.sentence).slice(1, -1))
  expect(kept).toContain('What does Akash cost?')
})

/** Reads a streamed answer up to its first released sentence that cites something. */
async function readUntilSentence(answer: Response): Promise<{ conversation: string; sentence: string }> {
  let text = ''
  let conversation = ''
  const decoder = new TextDecoder()
  for await (const part of answer.body ?? []) {
    text += decoder.decode(part, { stream: true })
    for (const line of text.split('\n').slice(0, -1)) {
      if (!line.startsWith('data: {')) continue
      const chunk = JSON.parse(line.slice('data: '.length))
      if (chunk.type === 'data-understood') conversation = chunk.data.conversation
      if (chunk.type === 'data-sentence' && chunk.data.sentence.kind === 'claim')
        return { conversation, sentence: chunk.data.sentence.text }
    }
  }
  throw new Error(`no sentence was released: ${text}`)
}
