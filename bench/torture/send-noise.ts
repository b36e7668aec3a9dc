import { type Agent, request } from 'node:http'
import type { Noise } from './noise.ts'
import { ownConversation } from './noise-addresses.ts'
import { Reader } from './reader.ts'

const codes = [
  'bad-input',
  'unauthorized',
  'forbidden',
  'not-found',
  'too-large',
  'too-many-requests',
  'unavailable',
  'method-not-allowed',
  'not-implemented',
]
const forPrograms = /^\/(api|v1|mcp|oembed)([/?]|$)/

// A path of the machine, not one within an address; a step of a trace, not “at” in a sentence of the wiki.
const leaks =
  /node_modules|(?<![\w.-])\/(home|root|work|srv|usr)\/|SQLITE|Failed query|\bat \S+ \([^)\n]*:\d+:\d+\)|webpack|turbopack|\.ts:\d+/

/** What came back; status 0 when the connection broke. */
export interface Answered {
  status: number
  type: string
  text: string
  ms: number
}

/** A conversation and the session that it belongs to. */
export interface Own {
  conversation: string
  session: string
}

/** Begins a conversation, so that what is done with conversations meets one that is there. */
export async function beginOwn(url: string): Promise<Own> {
  const reader = new Reader(Math.random)
  await reader.ask(url, [], { question: 'What does it cost?' })
  if (reader.conversation === null) throw new Error('no conversation could be begun')
  return { conversation: reader.conversation, session: reader.session }
}

/** The request as the owner of this conversation sends it, where it is about one's own; else as it is. */
export function asOwner(one: Noise, { conversation, session }: Own): Noise {
  if (!one.path.includes(ownConversation)) return one
  const path = one.path.replace(ownConversation, conversation)
  const { origin: _, ...headers } = one.headers
  return { ...one, path, headers: { ...headers, cookie: `cairn_session=${session}` } }
}

/** What is wrong with a response, whatever was sent; null when it is as it must be. */
export function findProblem(one: Noise, { status, type, text }: Answered): string | null {
  if (status === 0) return `the connection broke (${text})`
  // oEmbed itself asks for 501 where a format is not spoken.
  const isOEmbeds = status === 501 && one.path.startsWith('/oembed')
  if (status >= 500 && !isOEmbeds) return `status ${status}`
  const told = text.slice(0, 200_000)
  if (!type.startsWith('text/html') && leaks.test(told))
    return `the response tells of the inside: ${leaks.exec(told)?.[0]}`
  // Node itself refuses a head that is too large, before any of it is read.
  if (status < 400 || status === 431 || one.method === 'HEAD' || !forPrograms.test(one.path)) return null
  return isDocumented(one, text) ? null : `status ${status} (${type}) in another shape: ${text.slice(0, 100)}`
}

/** Whether an error has the shape that docs/interfaces.md gives, or that of the Model Context Protocol at its address. */
function isDocumented({ path }: Noise, text: string): boolean {
  try {
    const { error, jsonrpc } = JSON.parse(text)
    const isKnown =
      codes.includes(error.code) || (path.startsWith('/mcp') && jsonrpc === '2.0' && error.code < 0)
    return isKnown && typeof error.message === 'string' && error.message.length > 5
  } catch {
    return false
  }
}

/** Sends a request byte for byte as it is: fetch would mend addresses and refuse bodies. */
export function send(url: string, noise: Noise, agent: Agent, mayRepeat = true): Promise<Answered> {
  const { method, path, headers, body } = noise
  const startedAt = performance.now()
  const { promise, resolve } = Promise.withResolvers<Answered>()
  const end = (status: number, type: string, text: string) =>
    resolve({ status, type, text, ms: performance.now() - startedAt })
  const { hostname, port } = new URL(url)
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
  const bytes = body === null || method === 'GET' || method === 'HEAD' ? null : Buffer.from(body)
  if (bytes) sent['content-length'] = String(bytes.length)
  const asked = request({ agent, hostname, port, method, path, headers: sent, timeout: 30_000 }, response => {
    const chunks: Buffer[] = []
    response.on('data', chunk => chunks.push(chunk))
    response.on('error', error => end(0, '', error.message))
    response.on('end', () =>
      end(response.statusCode ?? 0, response.headers['content-type'] ?? '', Buffer.concat(chunks).toString()),
    )
  })
  asked.on('timeout', () => asked.destroy(new Error('no answer in 30 s')))
  // A server may refuse a huge body and close before all of it is sent; that is no broken connection.
  const refusedEarly = JSON.stringify({ error: { code: 'too-large', message: 'closed early' } })
  asked.on('error', error => {
    // A kept connection may be closed just as it is used again; Node's documentation says to send anew then.
    if (asked.reusedSocket && 'code' in error && error.code === 'ECONNRESET' && mayRepeat)
      return resolve(send(url, noise, agent, false))
    if (bytes && bytes.length > 60_000) end(413, 'application/json', refusedEarly)
    else end(0, '', error.message)
  })
  asked.end(bytes ?? undefined)
  return promise
}
