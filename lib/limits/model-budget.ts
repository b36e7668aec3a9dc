import type { Database } from '#db/client.ts'
import { createRateLimiter } from '#db/queries/rate-limits.ts'

export interface ModelBudget {
  /** Whether a model may be asked still. */
  hasLeft(): Promise<boolean>
  spend(tokens: number): Promise<void>
}

const key = 'all'
const daySeconds = 24 * 60 * 60

/**
 * How many tokens models may take within a day of their first use, over all servers on the database; 0 for any number. An
 * answer that is being written when the budget runs out is written to its end.
 */
export function createModelBudget(db: Database, tokensPerDay: number): ModelBudget {
  if (tokensPerDay === 0) return { hasLeft: async () => true, spend: async () => {} }
  const limiter = createRateLimiter(db, { name: 'model-tokens', points: tokensPerDay, seconds: daySeconds })
  return {
    async hasLeft() {
      const used = await limiter.get(key)
      return used === null || used.consumedPoints < tokensPerDay
    },
    async spend(tokens) {
      if (tokens > 0) await limiter.penalty(key, tokens)
    },
  }
}
