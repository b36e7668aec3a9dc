import { RateLimiterDrizzle, RateLimiterMemory } from 'rate-limiter-flexible'
import type { Database } from '#db/client.ts'
import { rateLimits } from '#db/schema.ts'

export interface RateLimit {
  /** What is limited, as in `ask`. */
  name: string
  /** How often it may be done within the time. */
  points: number
  seconds: number
}

/**
 * Counts in the database, so that a restart forgets nothing and several servers count together. Where the database
 * cannot be written to, it counts in memory instead.
 */
export function createRateLimiter(db: Database, { name, points, seconds }: RateLimit): RateLimiterDrizzle {
  const counting = { keyPrefix: name, points, duration: seconds }
  return new RateLimiterDrizzle({
    ...counting,
    storeClient: db,
    schema: rateLimits,
    // Who is over the limit is refused without asking the database again.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory(counting),
  })
}
