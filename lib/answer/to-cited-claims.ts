import type { CitedClaim } from './answer.ts'
import { toCitedClaim } from './cited-claim.ts'
import type { Evidence } from './writer.ts'

/** The claims with these ids as an answer freezes them. */
export function toCitedClaims(
  ids: readonly string[],
  evidence: readonly Evidence[],
): Record<string, CitedClaim> {
  const byId = new Map(evidence.map(({ claim }) => [claim.id, claim]))
  return Object.fromEntries(
    ids.flatMap(id => {
      const claim = byId.get(id)
      return claim ? [[id, toCitedClaim(claim)]] : []
    }),
  )
}
