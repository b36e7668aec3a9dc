import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { context, propagation, SpanKind, trace } from '@opentelemetry/api'
import { log } from './telemetry/log.ts'
import { processWide } from './telemetry/process-wide.ts'

/** Answers a request that posts something; never rejects (app/api/_http/respond.ts). */
type Route = (request: Request) => Promise<Response>

/** The routes that this process has read so far, by their paths. */
const routes = processWide('direct-routes', () => new Map<string, Route>())

/**
 * Has what is posted to a path go straight to its route, from the second request on: Next finds, wraps and pipes a route
 * anew for each of them, which takes longer than giving an answer that is there already. Next reads the route and calls it
 * first.
 */
export function answerDirectly(path: string, route: Route): void {
  routes.set(path, route)
}

/** Answers a request by the route that is known for it; else has it made. */
export function serveDirectly(request: IncomingMessage, response: ServerResponse, make: () => void): void {
  const route = request.method === 'POST' ? routes.get(request.url ?? '') : undefined
  if (route) answer(route, request, response)
  else make()
}

async function answer(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await inSpan(request, async () => await send(await route(toRequest(request)), response))
  } catch (error) {
    // A reader who leaves in mid-answer is no failure.
    if (!response.destroyed) log.error({ event: 'failure', error })
    response.destroy()
  }
}

/** Holds the stages of an answer together, in the trace that the request belongs to, as Next does for requests of its own. */
function inSpan(request: IncomingMessage, run: () => Promise<void>): Promise<void> {
  const from = propagation.extract(context.active(), request.headers)
  const name = `${request.method} ${request.url}`
  return trace.getTracer('cairn').startActiveSpan(name, { kind: SpanKind.SERVER }, from, async span => {
    try {
      await run()
    } finally {
      span.end()
    }
  })
}

function toRequest(request: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  const body = Readable.toWeb(request) as ReadableStream
  // What is posted comes before what is answered; the types do not know the setting that says so, which Node asks for.
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
  // Routes go by headers: the host in the address is nobody's.
  return new Request(`http://localhost${request.url}`, init)
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status
  response.setHeaders(answer.headers)
  if (answer.body === null) response.end()
  else await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response)
}
