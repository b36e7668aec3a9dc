import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { matchRanges, toPlainAddress } from '#lib/address-ranges.ts'
import { explainRefusal, mendAddress } from './explain-refusal.ts'
import { currentRequest, log } from './log.ts'
import { requestDuration } from './measures.ts'
import { toPublicAddress } from './public-address.ts'

/** The header that holds the reader's address once a request is let in. Whoever sends it from outside is not believed. */
export const addressHeader = 'x-cairn-address'

const forwarded = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
]

/**
 * Sees every request of this process before its handler does: gives it an id, settles whose address it came from, and
 * logs and measures it when it is over. Node tells of requests on this channel; Next has no such place of its own.
 */
export function watchRequests(trustedProxies: readonly string[]): void {
  const isTrusted = matchRanges(trustedProxies)
  subscribe('http.server.request.start', message => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const id = randomUUID()
    const startedAt = performance.now()
    settleAddress(request, isTrusted)
    mendAddress(request)
    explainRefusal(request, response)
    response.setHeader('x-request-id', id)
    response.once('close', () => noteRequest(request, response, id, performance.now() - startedAt))
    currentRequest.enterWith(id)
  })
}

/** Takes a proxy's word on where a request came from only if the proxy is trusted; drops everyone else's. */
function settleAddress(request: IncomingMessage, isTrusted: (address: string) => boolean): void {
  const peer = toPlainAddress(request.socket.remoteAddress ?? '')
  if (isTrusted(peer)) {
    request.headers[addressHeader] = findReader(request.headers['x-forwarded-for'], isTrusted) ?? peer
    return
  }
  for (const name of forwarded) delete request.headers[name]
  request.headers[addressHeader] = peer
}

/** The last address of the list that is no proxy of ours: those before it anyone may have written. */
function findReader(
  list: string | string[] | undefined,
  isTrusted: (address: string) => boolean,
): string | undefined {
  const hops = [list ?? []].flat().join(',').split(',')
  return hops
    .map(hop => toPlainAddress(hop.trim()))
    .filter(hop => hop !== '')
    .findLast(hop => !isTrusted(hop))
}

function noteRequest(request: IncomingMessage, response: ServerResponse, id: string, ms: number): void {
  const [path = ''] = (request.url ?? '').split('?')
  const status = response.writableFinished ? response.statusCode : 499
  requestDuration().record(ms / 1000, {
    'http.request.method': request.method ?? '',
    'http.response.status_code': status,
    'cairn.kind': kindOf(path),
  })
  if (path.startsWith('/_next/')) return
  const line = {
    event: 'request',
    request: id,
    method: request.method,
    path: toPublicAddress(path),
    status,
    ms: Math.round(ms),
  }
  if (status >= 500) log.error(line)
  else log.info(line)
}

function kindOf(path: string): 'api' | 'asset' | 'page' {
  if (/^\/(api|v1|mcp)(\/|$)/.test(path)) return 'api'
  return path.startsWith('/_next/') || /\.[a-z0-9]+$/.test(path) ? 'asset' : 'page'
}
