import type { Claim, Facet, Source } from '#lib/wiki/model.ts'
import { groupClaims } from './group-claims.ts'

/** A source with its number on the page and how many of the page's claims rest on it. */
export interface NumberedSource extends Source {
  number: number
  claimCount: number
}

export interface Section {
  facet: Facet
  /** Most of one claim; claims at odds with each other stand in one. */
  groups: Claim[][]
}

export interface Article {
  sections: Section[]
  sources: NumberedSource[]
  /** The claims that each claim replaces or contests, by its id. */
  replacedBy: Map<string, Claim[]>
}

/** An entry's claims as its page shows them: by facet, with its sources numbered in the order the page first cites them. */
export function arrangeArticle(claims: readonly Claim[], facets: readonly Facet[]): Article {
  const byFacet = Map.groupBy(claims, claim => claim.facet)
  const sections = facets.flatMap(facet => {
    const ofFacet = byFacet.get(facet.slug)
    return ofFacet ? [{ facet, groups: groupClaims(ofFacet) }] : []
  })
  return {
    sections,
    sources: numberSources(sections.flatMap(section => section.groups.flat())),
    replacedBy: Map.groupBy(
      claims.filter(claim => claim.by !== null),
      claim => claim.by ?? '',
    ),
  }
}

function numberSources(claims: readonly Claim[]): NumberedSource[] {
  const numbered = new Map<string, NumberedSource>()
  for (const { id, title, url, kind } of claims.flatMap(claim => claim.sources)) {
    const known = numbered.get(id)
    if (known) known.claimCount += 1
    else numbered.set(id, { id, title, url, kind, number: numbered.size + 1, claimCount: 1 })
  }
  return [...numbered.values()]
}
