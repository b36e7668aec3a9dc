import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secureResponses } from './security-headers.ts'

let write: (response: ServerResponse) => void
const server = createServer((_, response) => write(response))
let url: string

beforeAll(async () => {
  secureResponses(true)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

async function headersOf(writing: (response: ServerResponse) => void): Promise<Record<string, string>> {
  write = writing
  const response = await fetch(url, { redirect: 'manual' })
  await response.text()
  return Object.fromEntries(response.headers)
}

test.each<[string, (response: ServerResponse) => void]>([
  ['its head written first', response => response.writeHead(200, { 'x-own': '1' }).end('text')],
  ['its head left to Node', response => response.end('text')],
  ['a redirection', response => response.writeHead(308, { location: '/elsewhere' }).end()],
  ['an error', response => response.writeHead(500).end('Internal Server Error')],
])('a response that says nothing of it runs nothing and is framed by nobody: %s', async (_, writing) => {
  expect(await headersOf(writing)).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': expect.stringContaining('max-age='),
  })
})

test('a page keeps its own policy, and who may frame it', async () => {
  const withPolicy = (policy: string) => (response: ServerResponse) => {
    response.setHeader('content-security-policy', policy)
    response.setHeader('cross-origin-resource-policy', 'cross-origin')
    response.end('page')
  }
  const own = "default-src 'self'; frame-ancestors 'none'"
  expect(await headersOf(withPolicy(own))).toMatchObject({
    'content-security-policy': own,
    'cross-origin-resource-policy': 'cross-origin',
    'x-frame-options': 'DENY',
  })
  const framed = "default-src 'self'; frame-ancestors https://example.org"
  const headers = await headersOf(withPolicy(framed))
  expect(headers['content-security-policy']).toBe(framed)
  expect(headers).not.toHaveProperty('x-frame-options')
})

test('“not modified” leaves the policy that the browser has, and the server’s own address is not told', async () => {
  const headers = await headersOf(response => {
    response.setHeader('x-middleware-rewrite', 'http://localhost:3000/kept')
    response.writeHead(304).end()
  })
  expect(headers).not.toHaveProperty('content-security-policy')
  expect(headers).not.toHaveProperty('x-middleware-rewrite')
})
