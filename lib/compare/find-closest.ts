import type { Claim } from '#lib/wiki/model.ts'

/** The slugs of the entries whose claims cover most of the facets that the target's do, at most `count`; ties in the order given. */
export function findClosest(
  target: string,
  siblings: readonly string[],
  claims: readonly Claim[],
  count: number,
): string[] {
  const facetsOf = (slug: string) =>
    new Set(claims.filter(claim => claim.entry === slug).map(claim => claim.facet))
  const own = facetsOf(target)
  const shared = siblings.map(slug => ({
    slug,
    count: [...facetsOf(slug)].filter(facet => own.has(facet)).length,
  }))
  // Sorting is stable, so entries that share as much stay in their order.
  return shared
    .toSorted((one, other) => other.count - one.count)
    .slice(0, count)
    .map(({ slug }) => slug)
}
