import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream as WebStream } from 'node:stream/web'
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { defect } from './errors.ts'
import { log } from './telemetry/log.ts'
import { processWide } from './telemetry/process-wide.ts'

/** Answers a request that posts something; what it throws is a defect. */
type Route = (request: Request) => Promise<Response>

/** The routes that this process has read so far, by their paths. */
const routes = processWide('direct-routes', () => new Map<string, Route>())
/** The calls of them that are not over. */
const calls = processWide('direct-calls', () => new Set<Promise<void>>())

/**
 * Offers a route for what is posted to a path, from the second request on: Next finds, wraps and pipes a route anew for each
 * of them, which takes longer than giving an answer that is there already. Next reads the route and calls it first.
 */
export function offerRoute(path: string, route: Route): void {
  routes.set(path, route)
}

/** Answers a request by the route that was offered for it; else has it made. */
export function serveDirectly(request: IncomingMessage, response: ServerResponse, make: () => void): void {
  const path = request.url ?? ''
  const route = request.method === 'POST' ? routes.get(path) : undefined
  if (!route) {
    make()
    return
  }
  const call = inSpan(path, request, span => callRoute(route, request, response, span))
  calls.add(call)
  void call.finally(() => calls.delete(call))
}

/** Waits until every route that was called directly is over, whether or not its reader is still there. */
export async function directCallsEnded(): Promise<void> {
  await Promise.all(calls)
}

/** Never rejects. */
async function callRoute(
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  span: Span,
): Promise<void> {
  try {
    await send(await route(toRequest(request)), response)
    if (response.statusCode >= 500) markFailed(span, String(response.statusCode))
  } catch (error) {
    if (hasReaderLeft(error, response)) return
    log.error({ event: 'failure', error })
    markFailed(span, error instanceof Error ? error.name : '_OTHER')
    tellDefect(response)
  } finally {
    span.setAttribute('http.response.status_code', response.statusCode)
    leaveBody(request)
  }
}

/** Whether a response broke off because of its reader, and not because of what was to be sent. */
function hasReaderLeft(error: unknown, response: ServerResponse): boolean {
  return response.destroyed && (error as NodeJS.ErrnoException)?.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

function tellDefect(response: ServerResponse): void {
  if (response.headersSent || response.destroyed) response.destroy()
  else response.writeHead(500, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: defect }))
}

/**
 * Holds the stages of an answer together, in the trace that the request belongs to, as Next does for requests of its own. The
 * attributes are those of OpenTelemetry's conventions for HTTP servers. A route's path is no reader's address.
 */
function inSpan(
  path: string,
  { method = '', headers }: IncomingMessage,
  run: (span: Span) => Promise<void>,
): Promise<void> {
  const from = propagation.extract(context.active(), headers)
  const attributes = { 'http.request.method': method, 'http.route': path }
  const options = { kind: SpanKind.SERVER, attributes }
  return trace
    .getTracer('cairn')
    .startActiveSpan(`${method} ${path}`, options, from, span => run(span).finally(() => span.end()))
}

function markFailed(span: Span, type: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
  // The conventions also take the error itself; its message may hold what a reader wrote.
  span.setAttribute('error.type', type)
}

function toRequest(request: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  // A route that reads no further may still answer: the connection stays.
  const body = WebStream.from(request.iterator({ destroyOnReturn: false })) as ReadableStream
  // What is posted comes before what is answered; the types do not know the setting that says so, which Node asks for.
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
  // Routes go by headers: the host in the address is nobody's.
  return new Request(`http://localhost${request.url}`, init)
}

/**
 * Lets go by what a route did not read, as Node does by itself where nobody began to: the connection's next request comes
 * after it. A body that does not end is ended by the door (limits/guard-requests.ts).
 */
function leaveBody(request: IncomingMessage): void {
  request.removeAllListeners('readable')
  request.resume()
}

async function send(made: Response, response: ServerResponse): Promise<void> {
  if (response.destroyed) return await made.body?.cancel()
  response.statusCode = made.status
  response.setHeaders(made.headers)
  if (made.body === null) response.end()
  else await pipeline(Readable.fromWeb(made.body as Parameters<typeof Readable.fromWeb>[0]), response)
}
