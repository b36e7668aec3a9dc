import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '#db/client.ts'
import { createRateLimiter } from '#db/queries/rate-limits.ts'
import { toAsker } from '#lib/address-ranges.ts'
import { CairnError } from '#lib/errors.ts'

export interface Asker {
  /** The browser session; null for a program. */
  session: string | null
  address: string
}

/**
 * Counts a question against its asker's address and session, each of which may ask so many a minute (0: any number).
 * The returned function throws `too-many-requests` with the time to wait.
 */
export function limitQuestions(db: Database, perMinute: number): (asker: Asker) => Promise<void> {
  if (perMinute === 0) return async () => {}
  const limiter = createRateLimiter(db, { name: 'ask', points: perMinute, seconds: 60 })
  return async ({ session, address }) => {
    const keys = [`address:${toAsker(address)}`, ...(session === null ? [] : [`session:${session}`])]
    for (const key of keys) await limiter.consume(key).catch(error => refuse(error, perMinute))
  }
}

function refuse(error: unknown, perMinute: number): never {
  if (!(error instanceof RateLimiterRes)) throw error
  const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
  throw new CairnError(
    'too-many-requests',
    `That is more than ${perMinute} questions within a minute. Ask again in ${retryAfterSeconds} s.`,
    { retryAfterSeconds },
  )
}
