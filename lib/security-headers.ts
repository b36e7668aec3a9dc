import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { nothingRunsPolicy } from './content-security-policy.ts'
import { keptMark } from './page-cache.ts'

// Next's note to itself of what proxy.ts led to, with the address at which the server listens.
const noteOfRewrite = 'x-middleware-rewrite'

/**
 * Gives every response of this process what browsers are to know of it, whoever writes it: a page, a route, a file, Next's
 * redirections and errors. Pages come with a policy of their own (proxy.ts, lib/page-cache.ts); in what comes without one
 * nothing may run.
 */
export function secureResponses(isHttps: boolean): void {
  const headers = headersOfAll(isHttps)
  // Node tells of a request before its server's listeners are called; Next has no place that sees all of its responses.
  subscribe('http.server.request.start', told =>
    secure((told as { response: ServerResponse }).response, headers),
  )
}

function secure(response: ServerResponse, headers: Record<string, string>): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
  response.writeHead = (...head: unknown[]) => {
    response.removeHeader(noteOfRewrite)
    response.removeHeader(keptMark)
    // “Not modified” would put its policy in the place of the one that a browser has with the page.
    if (head[0] !== 304) setUnlessSet(response, { 'Content-Security-Policy': nothingRunsPolicy })
    if (isFramedByNobody(response)) setUnlessSet(response, { 'X-Frame-Options': 'DENY' })
    setUnlessSet(response, headers)
    return writeHead(...head)
  }
}

function setUnlessSet(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers))
    if (!response.hasHeader(name)) response.setHeader(name, value)
}

/** Where a policy names sites that may frame the page, the older header, which cannot name any, would contradict it. */
function isFramedByNobody(response: ServerResponse): boolean {
  const policy = String(response.getHeader('content-security-policy') ?? '')
  return !/frame-ancestors (?!'none')/.test(policy)
}

function headersOfAll(isHttps: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Told once to a browser, this holds for two years: only a Cairn that readers reach by https says it.
    ...(isHttps ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}
