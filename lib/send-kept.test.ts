import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { keptMark } from './page-cache.ts'
import { pageSource } from './page-source.ts'
import { sendKept } from './send-kept.ts'

const text = `<p>– ${'word '.repeat(1_000)}</p>`
let version = 'one'
let made = 0
pageSource.current = { readVersion: async () => version, embedOrigins: [] }

// As Next sends a page that the page cache gave it.
const server = createServer((asked, response) => {
  response.setHeader('x-request-id', `request-${Math.random()}`)
  sendKept(asked, response, () => {
    made += 1
    if (asked.url === '/kept' || asked.headers.rsc) response.setHeader(keptMark, version)
    if (asked.url === '/personal') response.setHeader(keptMark, version).setHeader('set-cookie', 'a=b')
    if (asked.url === '/gone') response.statusCode = 404
    response.setHeader('content-type', asked.headers.rsc ? 'text/x-component' : 'text/html; charset=utf-8')
    response.setHeader('etag', `"${version}"`)
    response.setHeader('content-length', Buffer.byteLength(text))
    response.end(text)
  })
}).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())
beforeEach(() => {
  made = 0
})

async function ask(path: string, headers: IncomingHttpHeaders = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const sent = request({ port, host: '127.0.0.1', path, headers, method }).end()
  const [response] = await once(sent, 'response')
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }
}

test('a kept page is made once, and then sent whole, zipped, or not at all to who has it', async () => {
  const first = await ask('/kept', { 'accept-encoding': 'gzip, br' })
  const again = await ask('/kept', { 'accept-encoding': 'gzip, br' })
  const plain = await ask('/kept')
  const refusing = await ask('/kept', { 'accept-encoding': 'gzip;q=0' })
  const known = await ask('/kept', { 'if-none-match': 'W/"other", "one"', 'accept-encoding': 'gzip' })
  const anew = await ask('/kept', { 'if-none-match': '"one"', 'cache-control': 'no-cache' })
  const head = await ask('/kept', {}, 'HEAD')
  expect(made).toBe(1)
  for (const { status, headers, body } of [first, again]) {
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers.vary).toBe('Accept-Encoding')
    expect(String(gunzipSync(body))).toBe(text)
  }
  for (const { headers, body } of [plain, refusing, anew]) {
    expect(headers).not.toHaveProperty('content-encoding')
    expect(String(body)).toBe(text)
  }
  expect([known.status, known.body.length]).toEqual([304, 0])
  expect(known.headers.etag).toBe('"one"')
  expect([head.status, head.body.length]).toEqual([200, 0])
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(text)))
  expect(first.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(first.headers['x-request-id']).not.toBe(again.headers['x-request-id'])
})

test('what is no kept page, or asked for in another form, is made each time', async () => {
  for (const [path, headers] of [
    ['/gone', {}],
    ['/made', {}],
    ['/personal', {}],
    ['/kept?x=1', {}],
    ['/kept', { rsc: '1' }],
    ['/kept', { cookie: 'a=b; __prerender_bypass=1' }],
  ] as const) {
    made = 0
    await ask(path, headers)
    await ask(path, headers)
    expect(made, path).toBe(2)
  }
  const gone = await ask('/gone', { 'accept-encoding': 'gzip' })
  expect(gone.status).toBe(404)
  expect(String(gunzipSync(gone.body))).toBe(text)
})

test('a page is made anew when the wiki has changed, and after a minute', async () => {
  await ask('/kept')
  made = 0
  version = 'two'
  await vi.waitUntil(async () => (await ask('/kept')).headers.etag === '"two"', { timeout: 10_000 })
  expect(made).toBe(1)
  const now = performance.now()
  vi.spyOn(performance, 'now').mockImplementation(() => now + 61_000)
  await ask('/kept')
  vi.restoreAllMocks()
  expect(made).toBe(2)
})
