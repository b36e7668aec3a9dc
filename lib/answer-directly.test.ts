import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDirectly, serveDirectly } from './answer-directly.ts'

const server = createServer((asked, response) =>
  serveDirectly(asked, response, () => response.end('made by the server')),
)
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

const post = (path: string, init: RequestInit = {}) =>
  fetch(url + path, { method: 'POST', body: 'a question', ...init })

test('what is posted to a known route reaches it whole, and its answer the reader', async () => {
  answerDirectly('/api/echo', async asked => {
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
  answerDirectly('/api/known', async () => new Response('answered directly'))
  expect(await (await post('/api/known')).text()).toBe('answered directly')
  expect(await (await fetch(`${url}/api/known`)).text()).toBe('made by the server')
  for (const path of ['/api/unknown', '/api/known/', '/api/known?as=this'])
    expect(await (await post(path)).text()).toBe('made by the server')
})

test('an answer without a body ends', async () => {
  answerDirectly('/api/nothing', async () => new Response(null, { status: 204 }))
  expect((await post('/api/nothing')).status).toBe(204)
})

test('each piece is sent as it comes, and a reader who leaves ends the stream', async () => {
  const left = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(new TextEncoder().encode('first')),
    cancel: () => left.resolve(),
  })
  answerDirectly('/api/stream', async () => new Response(body))
  const asking = request(`${url}/api/stream`, { method: 'POST' })
  asking.on('error', () => {})
  asking.end('a question')
  const [answer] = await once(asking, 'response')
  expect(String((await once(answer, 'data'))[0])).toBe('first')
  asking.destroy()
  await left.promise
})

test('a stream that breaks ends its connection, not the server', async () => {
  const broken = new ReadableStream({ pull: controller => controller.error(new Error('broken')) })
  answerDirectly('/api/broken', async () => new Response(broken))
  await expect(post('/api/broken').then(answer => answer.text())).rejects.toThrow()
  expect(await (await fetch(url)).text()).toBe('made by the server')
})
