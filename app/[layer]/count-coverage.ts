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
  const spokenOf = new Map(
    shown.map(facet => [facet.slug, firstOf(entries, other => claimsAt(other, facet).length > 0)]),
  )
  const rows = entries.map(entry => ({
    entry,
    cells: shown.map((facet): CoverageCell => {
      const found = claimsAt(entry, facet)
      return { facet, claims: found, spokenOf: found.length > 0 ? [] : (spokenOf.get(facet.slug) ?? []) }
    }),
  }))
  return { facets: shown, rows }
}

function firstOf(entries: readonly EntrySummary[], isSo: (entry: EntrySummary) => boolean): string[] {
  const found: string[] = []
  for (const entry of entries) {
    if (found.length === fewSiblings) break
    if (isSo(entry)) found.push(entry.slug)
  }
  return found
}

// As many as stand beside one another without being scrolled.
const fewSiblings = 3
