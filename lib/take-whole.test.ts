import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { takeWhole } from './take-whole.ts'

let write: (response: ServerResponse) => void
const taken: string[] = []
const server = createServer((_, response) => {
  takeWhole(response, text => {
    taken.push(text)
    response.setHeader('x-taken', '1')
    response.end(`taken: ${text}`)
  })
  write(response)
}).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

async function answer(writing: (response: ServerResponse) => void) {
  write = writing
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    redirect: 'manual',
  })
  return {
    status: response.status,
    isTaken: response.headers.has('x-taken'),
    own: response.headers.get('x-own'),
    text: await response.text(),
  }
}

test.each<[string, (response: ServerResponse) => void]>([
  ['its head left to Node', response => response.end('whole')],
  ['its head written just before', response => response.writeHead(200) && response.end('whole')],
])('a text that is written whole is handed over before its head is sent: %s', async (_, writing) => {
  expect(await answer(writing)).toMatchObject({ status: 200, isTaken: true, text: 'taken: whole' })
})

test.each<[string, (response: ServerResponse) => void, { status: number; text: string; own?: string }]>([
  [
    'piece by piece',
    response => {
      response.writeHead(201)
      response.write('one ')
      response.end('two')
    },
    { status: 201, text: 'one two' },
  ],
  ['no text', response => response.end(Buffer.from('bytes')), { status: 200, text: 'bytes' }],
  [
    'nothing',
    response => response.writeHead(308, { 'x-own': '1' }).end(),
    { status: 308, text: '', own: '1' },
  ],
  [
    'with headers in its head',
    response => response.writeHead(500, { 'x-own': '1' }).end('wrong'),
    { status: 500, text: 'wrong', own: '1' },
  ],
])('another goes its way: %s', async (_, writing, expected) => {
  expect(await answer(writing)).toMatchObject({ ...expected, isTaken: false })
})
