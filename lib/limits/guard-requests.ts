import { AsyncResource } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { isForPrograms } from '#lib/telemetry/explain-refusal.ts'
import { refusals } from '#lib/telemetry/measures.ts'
import { processWide } from '#lib/telemetry/process-wide.ts'
import { Arrivals } from './arrivals.ts'
import { Door } from './door.ts'

// Readers leave after about ten seconds without an answer (Nielsen, Usability Engineering, 1993, 5.5); most of the wait
// is still before those who come when the first in the queue has waited that long.
const longestWaitMs = 10_000
/** How long a connection may hold a place without doing anything with it, in milliseconds. */
interface Patience {
  bodyMs: number
  idleMs: number
}
/** Serves a request, or has the server make what it asks for. */
type Serve = (request: IncomingMessage, response: ServerResponse, make: () => void) => void
interface Servers {
  /** Serves what always passes. */
  serve: Serve
  /** Serves what passed the door. */
  serveInTurn: Serve
}

const usualPatience: Patience = {
  // A body is at most 128 KB. Whoever sends less than that in this time holds a place and asks nothing.
  bodyMs: 10_000,
  // Longer than any answer takes (instrumentation-node.ts): a connection on which nothing moves meanwhile is dead.
  idleMs: 120_000,
}
// As many connections may wait to be taken as Linux lets wait (net.core.somaxconn). Of more than wait here the system drops
// some without a word, and their readers' systems knock again after one, three and seven seconds.
const mostUntaken = 4_096

const countNone = (): number => 0
const leave: Serve = (_request, _response, make) => make()
interface Refusal {
  status: number
  code: string
  message: string
}

const tooMuch: Refusal = {
  status: 503,
  code: 'unavailable',
  message: 'Cairn has very much to do right now. Nothing you sent was lost; please try again shortly.',
}
const notTaken: Refusal = {
  status: 405,
  code: 'method-not-allowed',
  message: 'Pages are only read.',
}

/** How many requests are being worked on and wait, for the metrics. */
export const requestCounts = processWide('request-counts', () => ({ inside: countNone, waiting: countNone }))

/**
 * Puts a door before the process's server. What is made for each request passes it one by one, at most `most` at once,
 * and gets 503 with `Retry-After` beyond that, before its body is read, and is left to `serveInTurn` else. Kept pages, files and
 * health always pass, and are left to `serve`.
 */
export function guardRequests(
  most: number,
  { serve = leave, serveInTurn = leave, ...patience }: Partial<Patience & Servers> = {},
): void {
  const now = () => performance.now()
  const arrivals = new Arrivals({ now, nextTurn: setImmediate })
  const door = new Door({ most, longestWaitMs, now, nextTurn: run => arrivals.afterThem(run) })
  requestCounts.inside = () => door.inside
  requestCounts.waiting = () => door.waiting
  const guarded = new WeakSet<Server>()
  // Node tells of a request before its server's listeners are called; Next has no such place of its own.
  subscribe('http.server.request.start', told => {
    const { server } = told as { server: Server }
    if (guarded.has(server)) return
    guarded.add(server)
    server.on('connection', () => arrivals.note())
    putBefore(server, door, { ...usualPatience, ...patience, serve, serveInTurn })
  })
}

function putBefore(
  server: Server,
  door: Door,
  { bodyMs, idleMs, serve, serveInTurn }: Patience & Servers,
): void {
  const listeners = server.listeners('request') as ((...request: [IncomingMessage, ServerResponse]) => void)[]
  const begin = (request: IncomingMessage, response: ServerResponse) => {
    for (const listener of listeners) listener.call(server, request, response)
  }
  server.setTimeout(idleMs)
  lengthenQueue(server)
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (isForNobody(request)) return refuse(request, response, notTaken, { Allow: 'GET, HEAD' })
    if (isAlwaysServed(request)) return serve(request, response, () => begin(request, response))
    door.enter({
      // In its turn it still belongs to its own request, for the log.
      begin: AsyncResource.bind(() => {
        response.once('close', () => door.leave())
        endWithoutBody(request, response, bodyMs)
        serveInTurn(request, response, () => begin(request, response))
      }),
      refuse: seconds => {
        refusals().add(1, { code: tooMuch.code, at: 'door' })
        refuse(request, response, tooMuch, { 'Retry-After': String(seconds) })
      },
      isGone: () => request.socket.destroyed,
    })
  })
}

/**
 * Node lets 511 connections wait, and Next, which listens before it runs anything of ours, has no setting for it. Listening
 * again on the same socket changes the length of its queue and nothing else.
 */
function lengthenQueue(server: Server): void {
  const { _handle: socket } = server as Server & { _handle?: { listen?(length: number): number } | null }
  socket?.listen?.(mostUntaken)
}

const health = /^\/(healthz|readyz|metrics)$/
const asset = /^\/(_next\/|[^/]+\.(?!(?:txt|atom)$)[a-z0-9]+$)/
/** Pages that are made for each request (proxy.test.ts holds them to proxy.ts), and the files and pictures beside pages. */
const made =
  /^\/(api|v1|mcp|search|conversations|shared|quality|oembed)(\/|$)|\/compare(\/|$)|\.(md|json|csv|txt|atom)$|\/card\.png$/

/** Whether a request passes whatever the queue: nothing has to be made for it. */
export function isAlwaysServed({ url = '', method }: Pick<IncomingMessage, 'url' | 'method'>): boolean {
  const [path = ''] = url.split('?')
  if (health.test(path) || asset.test(path)) return true
  return (method === 'GET' || method === 'HEAD') && !made.test(path)
}

/** Only programs' addresses take anything: Next would look for an action of its own, and may fail at what it finds. */
function isForNobody({ url = '', method }: IncomingMessage): boolean {
  return method !== 'GET' && method !== 'HEAD' && !isForPrograms(url)
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: Refusal,
  headers: Record<string, string>,
): void {
  const isProgram = isForPrograms(request.url ?? '')
  response.writeHead(status, {
    ...headers,
    'Content-Type': isProgram ? 'application/json' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(isProgram ? JSON.stringify({ error: { code, message } }) : `${message}\n`)
}

/** Ends a connection whose request does not come whole in time, be it answered already or not. */
function endWithoutBody(request: IncomingMessage, response: ServerResponse, bodyMs: number): void {
  const { socket } = request
  const ending = setTimeout(() => {
    if (!request.complete) socket.destroy()
  }, bodyMs)
  response.once('close', () => {
    if (request.complete || socket.destroyed) clearTimeout(ending)
  })
}
