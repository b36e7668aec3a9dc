import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'

/** The current claims filed under a facet, in the order given; none where no facet is asked for. */
export function filedUnder(matches: readonly ClaimMatch[], facet: string | null): ClaimMatch[] {
  return matches.filter(({ profile: { claim } }) => claim.facet === facet && claim.status === 'current')
}

/**
 * Whether a claim that is filed elsewhere answers far more surely than any of those under a facet: "how much gets skimmed off?"
 * asks by words of pricing for what is told under settlement.
 */
export function isSurpassed(filed: readonly ClaimMatch[], all: readonly ClaimMatch[]): boolean {
  const best = Math.max(...filed.map(({ confidence }) => confidence))
  return all.some(({ confidence }) => confidence >= SURE && confidence >= best + AHEAD)
}
// In log odds that a claim answers.
const SURE = 2.5
const AHEAD = 2.5
