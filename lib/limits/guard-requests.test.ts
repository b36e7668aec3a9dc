import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guardRequests, requestCounts } from './guard-requests.ts'

const held: ServerResponse[] = []
// Answers pages at once, works on some questions for some milliseconds as an answer does, and holds the others until it is
// told to end them.
const server = createServer((request, response) => {
  if (request.url === '/api/v1/ask') {
    const until = performance.now() + 5
    while (performance.now() < until);
    response.end('answered')
    return
  }
  if (request.url === '/api/much') response.end(Buffer.alloc(50_000_000))
  else if (request.url?.startsWith('/api/')) held.push(response)
  else response.end('served')
})
let url: string

beforeAll(async () => {
  guardRequests(2, { bodyMs: 2_000, idleMs: 5_000 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ask = () => fetch(`${url}/api/chat`, { method: 'POST', body: '{}' })

// A server that closes what is still being written to resets it: an error to `once`, and the end that is waited for here.
const closed = (socket: Socket) => new Promise(resolve => socket.once('close', resolve))

test('refuses what is one too many in the documented shape, and serves pages and health on', async () => {
  const inside = [ask(), ask()]
  await expect.poll(() => held.length).toBe(2)
  const refused = await ask()
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ error: { code: 'unavailable' } })
  expect((await fetch(`${url}/search?q=price`)).status).toBe(503)
  for (const path of ['/', '/infrastructure/lambda', '/healthz', '/readyz', '/_next/x.js'])
    expect(await (await fetch(url + path)).text()).toBe('served')
  for (const response of held.splice(0)) response.end()
  for (const response of await Promise.all(inside)) expect(response.status).toBe(200)
  await expect.poll(() => requestCounts.inside()).toBe(0)
})

const queueSetting = '/proc/sys/net/core/somaxconn'
const longestQueue = existsSync(queueSetting) ? Number(readFileSync(queueSetting, 'utf8')) : 0

test.runIf(longestQueue > 1_000)(
  'a thousand who come while the process is busy are all let wait',
  async () => {
    await (await fetch(url)).text()
    const knock = `
    let open = 0
    for (let i = 0; i < 1_000; i += 1)
      require('node:net').connect(${new URL(url).port}, '127.0.0.1', () => {
        open += 1
        if (open === 1_000) end()
      })
    const end = () => process.exit(console.log(open))
    setTimeout(end, 5_000)`
    // Until that process ends, this one takes no connection: whoever finds no room in the queue waits in vain.
    expect(execFileSync(process.execPath, ['--eval', knock], { encoding: 'utf8' })).toBe('1000\n')
  },
)

test('a crowd is refused as it comes, and not seen one by one as others are answered', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 300 }, async () => (await fetch(`${url}/api/v1/ask`, { method: 'POST' })).status),
  )
  const refused = statuses.filter(status => status === 503).length
  expect(refused).toBeGreaterThan(200)
  expect(statuses.filter(status => status === 200).length).toBe(300 - refused)
})

test('a page takes nothing, whatever is sent to it', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const refused = await fetch(`${url}/infrastructure`, { method, headers: { rsc: '1' } })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  }
  expect(requestCounts.inside()).toBe(0)
})

test('a reader who breaks off leaves its place to another', async () => {
  const leaving = new AbortController()
  const left = [1, 2].map(() => fetch(`${url}/api/chat`, { signal: leaving.signal }).catch(() => null))
  await expect.poll(() => requestCounts.inside()).toBe(2)
  leaving.abort()
  await Promise.all(left)
  held.length = 0
  await expect.poll(() => requestCounts.inside()).toBe(0)
  const asked = ask()
  await expect.poll(() => held.length).toBe(1)
  held.splice(0)[0]?.end()
  expect((await asked).status).toBe(200)
})

test('whoever never sends its body does not hold a place for ever', { timeout: 30_000 }, async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write('POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{')
  await expect.poll(() => requestCounts.inside()).toBe(1)
  await closed(socket)
  await expect.poll(() => requestCounts.inside()).toBe(0)
})

test('whoever sends on and on after its answer is ended as well', { timeout: 30_000 }, async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
  socket.write('POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{')
  await expect.poll(() => held.length).toBeGreaterThan(0)
  for (const response of held.splice(0)) response.end()
  const sending = setInterval(() => socket.write(' '), 500)
  await expect.poll(() => requestCounts.inside()).toBe(0)
  expect(socket.destroyed).toBe(false)
  await closed(socket)
  clearInterval(sending)
})

test('whoever reads nothing of an answer does not hold a place for ever', { timeout: 30_000 }, async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').pause()
  socket.write('GET /api/much HTTP/1.1\r\nHost: x\r\n\r\n')
  await expect.poll(() => requestCounts.inside()).toBe(1)
  await expect.poll(() => requestCounts.inside(), { timeout: 20_000 }).toBe(0)
  socket.destroy()
})
