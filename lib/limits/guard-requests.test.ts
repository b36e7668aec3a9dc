import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guardRequests, requestCounts } from './guard-requests.ts'

const held: ServerResponse[] = []
// Answers pages at once, and holds what is asked until it is told to end it.
const server = createServer((request, response) => {
  if (request.url?.startsWith('/api/')) held.push(response)
  else response.end('served')
})
let url: string

beforeAll(async () => {
  guardRequests(2)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ask = () => fetch(`${url}/api/chat`, { method: 'POST', body: '{}' })

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
  await once(socket, 'close')
  await expect.poll(() => requestCounts.inside()).toBe(0)
})
