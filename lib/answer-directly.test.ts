import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SpanStatusCode } from '@opentelemetry/api'
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { directCallsEnded, offerRoute, serveDirectly } from './answer-directly.ts'
import { defect } from './errors.ts'
import { log } from './telemetry/log.ts'

const spans = new InMemorySpanExporter()
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).register()
const failures = vi.spyOn(log, 'error').mockImplementation(() => {})

const server = createServer((asked, response) => {
  response.once('close', () => server.emit('gone'))
  serveDirectly(asked, response, () => response.end('made by the server'))
})
let url: string

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

afterEach(() => {
  failures.mockClear()
  spans.reset()
})

const post = (path: string, init: RequestInit = {}) =>
  fetch(url + path, { method: 'POST', body: 'a question', ...init })

test('what is posted to a known route reaches it whole, and its answer the reader', async () => {
  offerRoute('/api/echo', async asked => {
    const text = `${asked.headers.get('x-cairn-address')}: ${await asked.text()}`
    const headers = [
      ['set-cookie', 'one=1'],
      ['set-cookie', 'two=2'],
    ] as [string, string][]
    return new Response(text, { status: 418, headers })
  })
  const answer = await post('/api/echo', { headers: { 'x-cairn-address': '192.0.2.1' } })
  expect(answer.status).toBe(418)
  expect(answer.headers.getSetCookie()).toEqual(['one=1', 'two=2'])
  expect(await answer.text()).toBe('192.0.2.1: a question')
})

test('everything else is made by the server: other paths, other methods, and addresses that say more', async () => {
  offerRoute('/api/known', async () => new Response('answered directly'))
  expect(await (await post('/api/known')).text()).toBe('answered directly')
  expect(await (await fetch(`${url}/api/known`)).text()).toBe('made by the server')
  for (const path of ['/api/unknown', '/api/known/', '/api/known?as=this'])
    expect(await (await post(path)).text()).toBe('made by the server')
})

test('an answer without a body ends', async () => {
  offerRoute('/api/nothing', async () => new Response(null, { status: 204 }))
  expect((await post('/api/nothing')).status).toBe(204)
})

test('each piece is sent as it comes, and a reader who leaves ends the stream', async () => {
  const left = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(new TextEncoder().encode('first')),
    cancel: () => left.resolve(),
  })
  offerRoute('/api/stream', async () => new Response(body))
  const asking = request(`${url}/api/stream`, { method: 'POST' })
  asking.on('error', () => {})
  asking.end('a question')
  const [answer] = await once(asking, 'response')
  expect(String((await once(answer, 'data'))[0])).toBe('first')
  asking.destroy()
  await left.promise
  await directCallsEnded()
  expect(failures).not.toHaveBeenCalled()
})

test('a reader who left before the answer came ends its stream as well, and the call is waited for', async () => {
  const asked = Promise.withResolvers<void>()
  const made = Promise.withResolvers<Response>()
  let isLeft = false
  const cancel = () => {
    isLeft = true
  }
  offerRoute('/api/late', () => {
    asked.resolve()
    return made.promise
  })
  const asking = request(`${url}/api/late`, { method: 'POST' })
  asking.on('error', () => {})
  asking.end()
  await asked.promise
  const gone = new Promise(resolve => server.once('gone', resolve))
  asking.destroy()
  await gone
  let isOver = false
  const over = directCallsEnded().then(() => {
    isOver = true
  })
  await new Promise(setImmediate)
  expect(isOver).toBe(false)
  made.resolve(new Response(new ReadableStream({ cancel })))
  await over
  expect(isLeft).toBe(true)
  expect(failures).not.toHaveBeenCalled()
})

test('a stream that breaks is logged, and ends its connection, not the server', async () => {
  const error = new TypeError('broken')
  const broken = new ReadableStream({ pull: controller => controller.error(error) })
  offerRoute('/api/broken', async () => new Response(broken))
  await expect(post('/api/broken').then(answer => answer.text())).rejects.toThrow()
  await directCallsEnded()
  expect(failures.mock.calls).toEqual([[{ event: 'failure', error }]])
  expect(spans.getFinishedSpans()[0]?.attributes['error.type']).toBe('TypeError')
  expect(await (await fetch(url)).text()).toBe('made by the server')
})

test('a route that throws is logged and answered in the documented shape', async () => {
  const error = new TypeError('broken')
  offerRoute('/api/throwing', () => Promise.reject(error))
  const answer = await post('/api/throwing')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/json'])
  expect(await answer.json()).toEqual({ error: defect })
  expect(failures).toHaveBeenCalledWith({ event: 'failure', error })
})

test('the span says what was asked for and how it ended', async () => {
  offerRoute('/api/good', async () => new Response('good', { status: 201 }))
  offerRoute('/api/failing', async () => new Response(null, { status: 503 }))
  offerRoute('/api/throwing', () => Promise.reject(new TypeError('a secret')))
  for (const path of ['/api/good', '/api/failing', '/api/throwing']) await (await post(path)).text()
  await directCallsEnded()
  const told = spans.getFinishedSpans().map(({ name, attributes, status }) => ({ name, attributes, status }))
  const attributesOf = (path: string, status: number) => ({
    'http.request.method': 'POST',
    'http.route': path,
    'http.response.status_code': status,
  })
  const failed = { code: SpanStatusCode.ERROR }
  expect(told).toEqual([
    {
      name: 'POST /api/good',
      attributes: attributesOf('/api/good', 201),
      status: { code: SpanStatusCode.UNSET },
    },
    {
      name: 'POST /api/failing',
      attributes: { ...attributesOf('/api/failing', 503), 'error.type': '503' },
      status: failed,
    },
    {
      name: 'POST /api/throwing',
      attributes: { ...attributesOf('/api/throwing', 500), 'error.type': 'TypeError' },
      status: failed,
    },
  ])
})

test.each([
  ['is not read', () => new Response(null, { status: 403 })],
  ['is read in part', readSome],
  ['is held on to', holdOn],
])('a body that %s does not hold up what is asked next on its connection', async (_, route) => {
  offerRoute('/api/unread', async asked => route(asked))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const options = { agent, method: 'POST' }
  for (const announced of [true, false]) {
    const big = Buffer.alloc(1_000_000)
    const asking = request(`${url}/api/unread`, {
      ...options,
      headers: announced ? { 'content-length': big.length } : { 'transfer-encoding': 'chunked' },
    })
    asking.end(big)
    const [refused]: IncomingMessage[] = await once(asking, 'response')
    await text(refused as IncomingMessage)
    expect([401, 403, 413]).toContain(refused?.statusCode)
    const next = request(`${url}/api/next`, options)
    next.end()
    const [answer]: IncomingMessage[] = await once(next, 'response', { signal: AbortSignal.timeout(2_000) })
    expect(await text(answer as IncomingMessage)).toBe('made by the server')
    expect(next.reusedSocket).toBe(true)
  }
  agent.destroy()
})

async function readSome({ body }: Request): Promise<Response> {
  for await (const _piece of body ?? []) break
  return new Response(null, { status: 401 })
}

async function holdOn({ body }: Request): Promise<Response> {
  await body?.getReader().read()
  return new Response(null, { status: 413 })
}
