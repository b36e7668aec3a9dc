import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { sendHeadsWithBodies } from './send-together.ts'

sendHeadsWithBodies()
let release: () => void = () => {}
const isRead = new Promise<void>(resolve => {
  release = resolve
})
const server = createServer((_request, response) => {
  response.flushHeaders()
  response.write('first ')
  isRead.then(() => response.end('second'))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

test('a head comes with the first piece of its body, and that piece does not wait for the next', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  const [first] = await once(socket, 'data')
  expect(String(first)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*first/)
  expect(String(first)).not.toContain('second')
  release()
  const [second] = await once(socket, 'data')
  expect(String(second)).toContain('second')
})
