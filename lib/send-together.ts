import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/**
 * Lets the head of each response of this process leave with the first piece of its body. Next sends the head by itself just
 * before that piece: one call of the system and one packet more.
 */
export function sendHeadsWithBodies(): void {
  subscribe('http.server.request.start', told => {
    const { response } = told as { response: ServerResponse }
    response.flushHeaders = () => {}
  })
}
