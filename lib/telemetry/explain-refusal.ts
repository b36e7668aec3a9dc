import type { IncomingMessage, ServerResponse } from 'node:http'
import { defect } from '#lib/errors.ts'
import { allowedMethods } from './allowed-methods.ts'

const words: Record<number, [code: string, message: string]> = {
  400: ['bad-input', 'This request cannot be read.'],
  405: ['method-not-allowed', 'This address does not take requests of this method.'],
  500: [defect.code, defect.message],
}

/** Whether an address is one that programs use, and so is refused in JSON. */
export const isForPrograms = (path: string): boolean => /^\/(api|v1|mcp|oembed)([/?]|$)/.test(path)

/**
 * Lets programs have the documented error where Next refuses a request before any route sees it, as for a method that a
 * route does not have, or fails to load the route: Next ends such responses without a word.
 */
export function explainRefusal(request: IncomingMessage, response: ServerResponse): void {
  if (!isForPrograms(request.url ?? '')) return
  let body: string | undefined
  // The head may be written before the end is asked for: what is to follow must be known by then.
  const writeHead = response.writeHead.bind(response) as (...rest: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const refusal = words[status]
    if (refusal && !response.hasHeader('content-type')) {
      body = JSON.stringify({ error: { code: refusal[0], message: refusal[1] } })
      response.setHeader('content-type', 'application/json')
      response.setHeader('content-length', Buffer.byteLength(body))
      if (status === 405)
        response.setHeader('allow', allowedMethods((request.url ?? '').replace(/\?.*$/, '')))
    }
    return writeHead(status, ...rest)
  }
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse
  response.end = (...rest: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return body === undefined || request.method === 'HEAD' ? end(...rest) : end(body)
  }
}

// The longest of Cairn's own names a hundred entries to compare. A redirection writes the address up to three times into its
// head, which clients take up to 16 KB of. Counted as it stands there: most signs take three characters each, `%20` five.
const mostCharacters = 5_000

/**
 * Sends an address that is no text (`/%zz`), at which Next would fail, holds U+0000, which no database stores, or is too
 * long, to where nothing is. What stands after the question mark only loses U+0000.
 */
export function mendAddress(request: IncomingMessage): void {
  const [path = '/', ...query] = (request.url ?? '/').split('?')
  const isTooLong = encodeURIComponent(request.url ?? '').length > mostCharacters
  if (isTooLong || !isText(path))
    request.url = isForPrograms(path) ? '/api/no-such-address' : '/no/such/address'
  else if (query.length > 0) request.url = [path, ...query].join('?').replaceAll('%00', '')
}

function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\u0000')
  } catch {
    return false
  }
}
