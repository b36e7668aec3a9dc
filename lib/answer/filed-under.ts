import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'

/** The current claims filed under a facet, in the order given; none where no facet is asked for. */
export function filedUnder(matches: readonly ClaimMatch[], facet: string | null): ClaimMatch[] {
  return matches.filter(({ profile: { claim } }) => claim.facet === facet && claim.status === 'current')
}
