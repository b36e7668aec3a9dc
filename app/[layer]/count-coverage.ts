import type { Claim, EntrySummary, Facet } from '#lib/wiki/model.ts'

/** What the wiki says of one entry on one facet. */
export interface CoverageCell {
  facet: Facet
  claims: Claim[]
  /** Where there is none, the slugs of the first siblings of which the wiki does speak on this facet. */
  spokenOf: string[]
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
  const claimsAt = (entry: EntrySummary, facet: Facet) => byPlace.get(`${entry.slug}/${facet.slug}`) ?? []
  const rows = entries.map(entry => ({
    entry,
    cells: shown.map((facet): CoverageCell => {
      const found = claimsAt(entry, facet)
      const spokenOf =
        found.length > 0
          ? []
          : entries.filter(other => claimsAt(other, facet).length > 0).slice(0, fewSiblings)
      return { facet, claims: found, spokenOf: spokenOf.map(({ slug }) => slug) }
    }),
  }))
  return { facets: shown, rows }
}

// As many as stand beside one another without being scrolled.
const fewSiblings = 3
