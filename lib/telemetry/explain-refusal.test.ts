import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { explainRefusal, mendAddress } from './explain-refusal.ts'

async function ask(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    explainRefusal(request, response)
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
    const allow = response.headers.get('allow')
    return { status: response.status, text: await response.text(), ...(allow === null ? {} : { allow }) }
  } finally {
    server.close()
  }
}

test('a bare refusal gets its words, whether its head was written before or not', async () => {
  const text = expect.stringContaining('"code":"method-not-allowed"')
  const expected = { status: 405, text, allow: 'POST, OPTIONS' }
  const bare = (_: IncomingMessage, response: ServerResponse) => {
    response.statusCode = 405
    response.end()
  }
  const headFirst = (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(405)
    response.end()
  }
  expect(await ask('/api/chat', bare)).toEqual(expected)
  expect(await ask('/api/chat', headFirst)).toEqual(expected)
})

test('a route that could not even be loaded fails in the documented shape', async () => {
  const failed = (_: IncomingMessage, response: ServerResponse) => {
    response.statusCode = 500
    response.end()
  }
  const { status, text } = await ask('/api/v1/layers', failed)
  expect([status, JSON.parse(text).error.code]).toEqual([500, 'internal'])
})

test('everything else passes as it is', async () => {
  const json = (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"own":1}')
  }
  const page = (_: IncomingMessage, response: ServerResponse) => {
    response.statusCode = 405
    response.end('no')
  }
  const streamed = (_: IncomingMessage, response: ServerResponse) => {
    response.write('a')
    response.end('b')
  }
  expect(await ask('/infrastructure', page)).toEqual({ status: 405, text: 'no' })
  expect(await ask('/api/chat', streamed)).toEqual({ status: 200, text: 'ab' })
  const own = await ask('/api/chat', (request, response) => {
    response.setHeader('content-type', 'application/json')
    json(request, response)
  })
  expect(own).toEqual({ status: 400, text: '{"own":1}' })
})

test.each([
  ['/api/v1/entries/%zz?a=1', '/api/no-such-address'],
  ['/%E0%A4%A', '/no/such/address'],
  ['/infrastructure?q=%zz', '/infrastructure?q=%zz'],
  ['/api/v1/entries/a%00b', '/api/no-such-address'],
  ['/search?q=a%00b?c%00', '/search?q=ab?c'],
  [`/search?q=${'x'.repeat(5_000)}`, '/no/such/address'],
  [`/search?q=${'"'.repeat(1_700)}`, '/no/such/address'],
  [`/api/${'%20'.repeat(1_000)}`, '/api/no-such-address'],
  ['/search', '/search'],
])('the address %s is read as %s', (url, expected) => {
  const request = { url } as IncomingMessage
  mendAddress(request)
  expect(request.url).toBe(expected)
})
