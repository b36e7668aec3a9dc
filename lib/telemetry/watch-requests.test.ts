import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { log } from './log.ts'
import { addressHeader, watchRequests } from './watch-requests.ts'

const server = createServer((request, response) => {
  response.statusCode = request.url === '/broken' ? 500 : 200
  response.end(JSON.stringify(request.headers))
})
let url: string
const lines: Record<string, unknown>[] = []

beforeAll(async () => {
  vi.spyOn(log, 'info').mockImplementation((line: unknown) => lines.push(line as never) as never)
  vi.spyOn(log, 'error').mockImplementation((line: unknown) => lines.push(line as never) as never)
  watchRequests(['10.0.0.0/8'])
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

test('an address is the connection’s own, whatever a request says of itself', async () => {
  const headers = {
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-host': 'evil.example',
    [addressHeader]: '203.0.113.8',
  }
  const response = await fetch(url, { headers })
  const seen = await response.json()
  expect(seen[addressHeader]).toBe('127.0.0.1')
  expect(Object.keys(seen).filter(name => name.startsWith('x-forwarded'))).toEqual([])
})

test('a request has an id of its own and a line in the log, without what was searched for', async () => {
  const response = await fetch(`${url}/search?q=a+secret`)
  const id = response.headers.get('x-request-id')
  await response.text()
  await expect
    .poll(() => lines.find(({ request }) => request === id))
    .toMatchObject({
      event: 'request',
      method: 'GET',
      path: '/search',
      status: 200,
    })
  expect(JSON.stringify(lines)).not.toContain('secret')
})
