import { findClosest } from '#lib/compare/find-closest.ts'
import type { Claim, EntrySummary } from '#lib/wiki/model.ts'
import { toCompareAddress } from './compare-address.ts'

const siblingCount = 3

/** The address of an entry beside those siblings of which the wiki says most of the same; null when it has none. */
export function withSiblingsAddress(
  entry: EntrySummary,
  siblings: readonly EntrySummary[],
  layerClaims: readonly Claim[],
): string | null {
  if (siblings.length === 0) return null
  const closest = findClosest(
    entry.slug,
    siblings.map(({ slug }) => slug),
    layerClaims,
    siblingCount,
  )
  return toCompareAddress(entry.layer, { entries: [entry.slug, ...closest], facets: [], isUnevenOnly: false })
}
