import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

// Where nothing in particular was asked, this many facets tell entries apart well enough.
const MOST = 2

/** The facets that most of the entries have, as pages order them: what a comparison "in general" goes by. */
export function sharedFacets(
  entries: readonly NamedEntry[],
  byEntry: ReadonlyMap<string, readonly ClaimMatch[]>,
  facetOrder: readonly string[],
): string[] {
  const shares = facetOrder.map(facet => ({
    facet,
    count: entries.filter(({ slug }) =>
      byEntry.get(slug)?.some(({ profile }) => profile.claim.facet === facet),
    ).length,
  }))
  const most = Math.max(0, ...shares.map(({ count }) => count))
  return shares
    .filter(({ count }) => count === most && count > 0)
    .slice(0, MOST)
    .map(({ facet }) => facet)
}
