import type { Claim, EntrySummary, Facet } from '#lib/wiki/model.ts'

/** What the wiki says of one entry on one facet. */
export interface CoverageCell {
  facet: Facet
  claims: Claim[]
}

export interface Coverage {
  /** The facets on which the layer has any claim. */
  facets: Facet[]
  rows: { entry: EntrySummary; cells: CoverageCell[] }[]
}

/** Entries against facets, in the orders given; facets of which the layer says nothing are left out. */
export function countCoverage(
  entries: readonly EntrySummary[],
  facets: readonly Facet[],
  claims: readonly Claim[],
): Coverage {
  const byPlace = Map.groupBy(claims, claim => `${claim.entry}/${claim.facet}`)
  const said = new Set(claims.map(claim => claim.facet))
  const shown = facets.filter(facet => said.has(facet.slug))
  const rows = entries.map(entry => ({
    entry,
    cells: shown.map(facet => ({ facet, claims: byPlace.get(`${entry.slug}/${facet.slug}`) ?? [] })),
  }))
  return { facets: shown, rows }
}
