import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { closeAfter } from './close-after.ts'

test('a server that is told to close is closed once the work is over', async () => {
  const work = Promise.withResolvers<void>()
  closeAfter(() => work.promise)
  const server = createServer((_, response) => response.end('answered'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).text()
  let isClosed = false
  const closed = new Promise<void>(resolve =>
    server.close(() => {
      isClosed = true
      resolve()
    }),
  )
  server.closeIdleConnections()
  await once(server, 'close')
  await new Promise(setImmediate)
  expect(isClosed).toBe(false)
  work.resolve()
  await closed
  expect(isClosed).toBe(true)
})
