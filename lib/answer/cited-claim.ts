import type { Claim } from '#lib/wiki/model.ts'
import type { CitedClaim } from './answer.ts'

/** A claim as an answer freezes it, with its permalink. */
export function toCitedClaim(claim: Claim): CitedClaim {
  const { id, entry, layer, facet, text, status, by, asOf, sources } = claim
  const anchor = id.slice(entry.length + 1)
  return { entry, layer, facet, text, status, by, asOf, url: `/${layer}/${entry}#${anchor}`, sources }
}
