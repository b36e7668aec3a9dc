import { setTimeout as sleep } from 'node:timers/promises'
import { APICallError } from 'ai'

const MOST_RETRIES = 2
/** Short, because a reader waits: 0.5 s, then 1.5 s. */
const FIRST_WAIT_MS = 500
const WAIT_FACTOR = 3

/**
 * Waits before a request is sent again, as long as the server asks for (`Retry-After`) or a little longer each time; not at
 * all where a kept connection turned out to be closed. Returns false, at once, when there is no sense in it: the error is
 * not of the passing kind, it was tried often enough, or the server asks for more time than is left.
 */
export async function waitToRetry(
  error: unknown,
  retries: number,
  leftMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (!APICallError.isInstance(error) || retries >= MOST_RETRIES) return false
  if (isClosed(error)) return retries === 0
  if (error.statusCode !== 429 && (error.statusCode ?? 0) < 500) return false
  const waitMs = readRetryAfter(error.responseHeaders ?? {}) ?? FIRST_WAIT_MS * WAIT_FACTOR ** retries
  if (waitMs >= leftMs) return false
  await sleep(waitMs, undefined, { signal })
  return true
}

// A server closes a connection that nobody used for a while, and may do so just as the next request is sent on it.
function isClosed({ statusCode, cause }: APICallError): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return statusCode === undefined && (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE')
}

/** Milliseconds; the header holds seconds or a date, OpenAI's own `retry-after-ms` milliseconds. */
function readRetryAfter(headers: Record<string, string>): number | null {
  const ms = Number(headers['retry-after-ms'] ?? Number.NaN)
  if (ms >= 0) return ms
  const after = headers['retry-after']
  if (after === undefined) return null
  const seconds = Number(after)
  const waitMs = Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1_000
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs)
}
