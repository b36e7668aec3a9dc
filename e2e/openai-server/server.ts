import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ChatRequest, readChatRequest } from './read-chat-request.ts'

/** What the server does on one request. Without a status it answers 200 with the pieces as a stream. */
export interface Play {
  status?: number
  headers?: Record<string, string>
  /** The message of an error. */
  message?: string
  pieces?: readonly string[]
  pauseMs?: number
  /** How the stream ends: well, at the output cap, by a refusal, never, or by a broken connection. */
  ending?: 'stop' | 'length' | 'refuse' | 'stall' | 'cut'
  /** Answers whole, whatever was asked for. */
  isWhole?: boolean
}

/** What a server does, request by request. */
export type Scenario = (request: ChatRequest) => Play

/** A server on loopback that speaks OpenAI's chat completions and does what its scenario says. */
export interface OpenAiServer {
  /** As `http://127.0.0.1:4321/v1`. */
  url: string
  /** Every request since the scenario was set. */
  requests: ChatRequest[]
  /** How many requests were cancelled by who made them. */
  cancelled: () => number
  play(scenario: Scenario): void
  close(): Promise<void>
}

/** The models that the server says it has. */
const MODELS = ['llama-small', 'llama-large']

export async function startOpenAiServer(scenario: Scenario, port = 0): Promise<OpenAiServer> {
  let current = scenario
  let cancelled = 0
  const requests: ChatRequest[] = []
  const server = createServer(async (request, response) => {
    if (request.method === 'GET' && request.url === '/v1/models') {
      response.end(JSON.stringify({ data: MODELS.map(id => ({ id })) }))
      return
    }
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      sendError(response, 404, `no such path: ${request.method} ${request.url}`)
      return
    }
    const asked = readChatRequest(await readBody(request), request.headers, requests.length + 1)
    requests.push(asked)
    const play = decide(current, asked)
    response.on('close', () => {
      if (!response.writableEnded && play.ending !== 'cut') cancelled += 1
    })
    await perform(play, asked, response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    cancelled: () => cancelled,
    play(next) {
      current = next
      requests.length = 0
      cancelled = 0
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A scenario that does not fit its request says so to whoever asked. */
function decide(scenario: Scenario, asked: ChatRequest): Play {
  try {
    return scenario(asked)
  } catch (error) {
    return { status: 418, message: String(error) }
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

async function perform(play: Play, asked: ChatRequest, response: ServerResponse): Promise<void> {
  const { status = 200, headers = {}, message = 'the server says no' } = play
  if (status !== 200) return sendError(response, status, message, headers)
  if (play.isWhole || !asked.isStream) return sendWhole(play, asked, response)
  await sendStream(play, asked, response)
}

function sendError(response: ServerResponse, status: number, message: string, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message, type: 'error', code: null } }))
}

function sendWhole(
  { pieces = [], ending = 'stop' }: Play,
  asked: ChatRequest,
  response: ServerResponse,
): void {
  if (ending === 'stall') return
  if (ending === 'cut') {
    response.destroy()
    return
  }
  const content = pieces.join('')
  const message = ending === 'refuse' ? { content: null, refusal: content } : { content }
  const choice = {
    index: 0,
    message: { role: 'assistant', ...message },
    finish_reason: ending === 'length' ? 'length' : 'stop',
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({
      ...headOf(asked, 'chat.completion'),
      choices: [choice],
      usage: usageOf(asked, content),
    }),
  )
}

async function sendStream(play: Play, asked: ChatRequest, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.flushHeaders()
  // A client that leaves breaks the pipeline; that is no error of this server.
  await pipeline(toEvents(play, asked), response, { end: false }).catch(() => null)
  if (play.ending === 'cut') {
    // A broken connection takes along what the client has not read yet: what was sent before it must have arrived.
    await sleep(300)
    response.destroy()
  } else if (play.ending !== 'stall') response.end('data: [DONE]\n\n')
}

async function* toEvents({ pieces = [], pauseMs = 0, ending = 'stop' }: Play, asked: ChatRequest) {
  const head = headOf(asked, 'chat.completion.chunk')
  const toEvent = (event: object) => `data: ${JSON.stringify({ ...head, ...event })}\n\n`
  for (const piece of pieces) {
    const delta = ending === 'refuse' ? { refusal: piece } : { content: piece }
    yield toEvent({ choices: [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: null }] })
    if (pauseMs > 0) await sleep(pauseMs)
  }
  if (ending === 'stall' || ending === 'cut') return
  yield toEvent({
    choices: [{ index: 0, delta: {}, finish_reason: ending === 'length' ? 'length' : 'stop' }],
  })
  yield toEvent({ choices: [], usage: usageOf(asked, pieces.join('')) })
}

function headOf(asked: ChatRequest, object: string): object {
  return { id: `chatcmpl-${asked.nth}`, object, created: 1_700_000_000, model: asked.model }
}

/** Tokens as they are commonly guessed: four characters each. */
function usageOf(asked: ChatRequest, text: string): object {
  const input = Math.ceil(asked.characters / 4)
  const output = Math.ceil(text.length / 4)
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output }
}
