import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'

/** Has the servers of this process that are told to close call themselves closed only once `work` is over as well. */
export function closeAfter(work: () => Promise<void>): void {
  const held = new WeakSet<Server>()
  // Node tells of a request before its server's listeners are called; Next has no such place of its own.
  subscribe('http.server.request.start', told => {
    const { server } = told as { server: Server }
    if (held.has(server)) return
    held.add(server)
    const close = server.close.bind(server)
    server.close = callback => close(error => void work().finally(() => callback?.(error)))
  })
}
