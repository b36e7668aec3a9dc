import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CheckedLink, checkLinks } from './check-links.ts'
import { LinkJournal } from './link-journal.ts'

const asked: string[] = []
let busyLeft = 0

const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/good': (_, response) => response.end('good'),
  '/old': (_, response) => response.writeHead(301, { location: '/good' }).end(),
  '/slash': (_, response) => response.writeHead(302, { location: '/slash/' }).end(),
  '/slash/': (_, response) => response.end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/refused': (_, response) => response.writeHead(403).end(),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/stall': () => {},
  '/busy': (_, response) => {
    busyLeft -= 1
    if (busyLeft < 0) response.end()
    else response.writeHead(429, { 'retry-after': '7' }).end()
  },
}

const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`)
  const page = pages[request.url ?? '']
  if (page) page(request, response)
  else response.writeHead(404).end()
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
  busyLeft = 0
})

async function check(paths: readonly string[], timeoutMs = 20_000) {
  const slept: number[] = []
  const found: CheckedLink[] = []
  const sleep = async (ms: number) => void slept.push(ms)
  const urls = paths.map(path => (path.startsWith('/') ? `${origin}${path}` : path))
  const options = { timeoutMs, maxWaitMs: 60_000, hostPauseMs: 1_000, hosts: 4, sleep }
  await checkLinks(urls, options, link => found.push(link))
  return { found, slept, outcomes: found.map(({ outcome, status }) => [outcome, status]) }
}

test('tells what became of each address', async () => {
  const paths = ['/good', '/gone', '/old', '/slash', '/no-head', '/refused', '/broken', '/loop']
  const { found, outcomes } = await check(paths)
  expect(outcomes).toEqual([
    ['ok', 200],
    ['missing', 404],
    ['moved', 200],
    ['ok', 200],
    ['ok', 200],
    ['refused', 403],
    ['failing', 500],
    ['unreachable', null],
  ])
  expect(found[2]?.location).toBe(`${origin}/good`)
})

test('asks by HEAD, and by GET only where that is not answered well', async () => {
  await check(['/good', '/no-head', '/gone'])
  expect(asked).toEqual(['HEAD /good', 'HEAD /no-head', 'GET /no-head', 'HEAD /gone', 'GET /gone'])
})

test('gives up on an address that stalls, and on one where nobody listens', async () => {
  const { found, outcomes } = await check(['/stall', 'http://127.0.0.1:1/'], 300)
  expect(outcomes.toSorted()).toEqual([
    ['timeout', null],
    ['unreachable', null],
  ])
  expect(found.find(({ outcome }) => outcome === 'timeout')?.detail).toBe('no answer in time')
})

test('waits as long as a busy server asks, and no more than twice', async () => {
  busyLeft = 1
  const once = await check(['/busy'])
  expect([once.outcomes, once.slept]).toEqual([[['ok', 200]], [7_000]])
  busyLeft = 9
  const always = await check(['/busy'])
  expect([always.outcomes, always.slept]).toEqual([[['busy', 429]], [7_000, 7_000]])
})

test('pauses between two requests to one host, and asks another host meanwhile', async () => {
  const other = origin.replace('127.0.0.1', 'localhost')
  const { found, slept } = await check(['/good', '/slash', '/no-head', `${other}/good`])
  expect(found).toHaveLength(4)
  expect(slept).toEqual([1_000, 1_000])
})

test('the journal gives back what was found since, and passes over a line that was cut off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-links-'))
  const file = join(folder, 'made', 'links.jsonl')
  const journal = new LinkJournal(file)
  const { found } = await check(['/good', '/gone'])
  for (const link of found) journal.add(link)
  const minute = 60_000
  expect([...journal.readSince(new Date(Date.now() - minute)).values()]).toEqual(found)
  expect(journal.readSince(new Date(Date.now() + minute)).size).toBe(0)
  writeFileSync(file, `${JSON.stringify(found[0])}\n{"url": "htt`)
  expect([...journal.readSince(new Date(0)).keys()]).toEqual([`${origin}/good`])
  rmSync(folder, { recursive: true })
})
