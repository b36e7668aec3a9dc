import type { CitedClaim } from '#lib/answer/answer.ts'
import { toCitedClaim } from '#lib/answer/cited-claim.ts'
import type { Claim } from '#lib/wiki/model.ts'

/** A claim as programs read it: the contract's claim with its id and the claim that replaces or contests it. */
export function toWireClaim(claim: Claim): CitedClaim & { id: string } {
  return { id: claim.id, ...toCitedClaim(claim) }
}
