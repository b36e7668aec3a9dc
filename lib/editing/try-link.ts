import { z } from 'zod'

/** What became of asking for an address. */
export type LinkOutcome = z.infer<typeof LinkOutcome>
export const LinkOutcome = z.object({
  /**
   * `moved`: it leads to another address · `missing`: 404 or 410 · `refused`: the server lets no program in, so a person
   * must look · `busy`: it asked to wait longer than we do · `failing`: 5xx · `timeout` and `unreachable`: no answer.
   */
  outcome: z.enum(['ok', 'moved', 'missing', 'refused', 'busy', 'failing', 'timeout', 'unreachable']),
  /** The HTTP status; null where there was no answer. */
  status: z.number().nullable(),
  /** Where it leads, when that is elsewhere. */
  location: z.string().nullable(),
  /** Why there was no answer. */
  detail: z.string().nullable(),
})

export interface TryOptions {
  timeoutMs: number
  /** The longest that `Retry-After` is obeyed; beyond it the link counts as busy. */
  maxWaitMs: number
  sleep: (ms: number) => Promise<unknown>
}

// Servers that do not know HEAD, or answer it otherwise than GET, are asked again in full.
const asksAgain = (status: number) => status >= 400 && status !== 429
const maxBusy = 2

/** Asks for an address: by HEAD, then by GET where that is not answered well; waits as `Retry-After` says. */
export async function tryLink(url: string, options: TryOptions): Promise<LinkOutcome> {
  const first = await ask('HEAD', url, options)
  if (first.outcome === 'ok' || first.outcome === 'moved' || first.outcome === 'busy') return first
  // A server that cannot be reached, or takes its time, does so for GET as well.
  return first.status !== null && asksAgain(first.status) ? await ask('GET', url, options) : first
}

async function ask(method: 'HEAD' | 'GET', url: string, options: TryOptions, busy = 0): Promise<LinkOutcome> {
  let response: Response
  try {
    response = await fetch(url, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(options.timeoutMs),
      headers: { 'user-agent': 'Cairn link check', accept: '*/*' },
    })
    await response.body?.cancel()
  } catch (error) {
    return explainFailure(error)
  }
  if (response.status !== 429 && response.status !== 503) return toOutcome(url, response)
  const waitMs = readRetryAfter(response.headers.get('retry-after'))
  if (waitMs === null || waitMs > options.maxWaitMs || busy >= maxBusy) return toOutcome(url, response)
  await options.sleep(waitMs)
  return await ask(method, url, options, busy + 1)
}

function toOutcome(url: string, { status, url: reached }: Response): LinkOutcome {
  const location = isSameAddress(url, reached) ? null : reached
  const outcome = status < 400 ? (location === null ? 'ok' : 'moved') : outcomeOf(status)
  return { outcome, status, location, detail: null }
}

function outcomeOf(status: number): LinkOutcome['outcome'] {
  if (status === 404 || status === 410) return 'missing'
  if (status === 429) return 'busy'
  return status >= 500 ? 'failing' : 'refused'
}

/** A server may add a slash or take it away without having moved anything. */
function isSameAddress(asked: string, reached: string): boolean {
  const plain = (url: string) => new URL(url).href.replace(/#.*$/, '').replace(/\/$/, '')
  return plain(asked) === plain(reached)
}

/** Milliseconds; the header holds seconds or a date. Null without one that can be read. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}

function explainFailure(error: unknown): LinkOutcome {
  const none = { status: null, location: null }
  if (error instanceof Error && error.name === 'TimeoutError')
    return { outcome: 'timeout', ...none, detail: 'no answer in time' }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const detail =
    cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : String(cause)
  return { outcome: 'unreachable', ...none, detail }
}
