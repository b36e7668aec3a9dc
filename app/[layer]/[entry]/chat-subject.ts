import type { ChatSubject } from '#app/_chat/subject.ts'
import { shortNameOf } from '#app/_wiki/names.ts'
import { questionOn } from '#lib/answer/plan/suggest-questions.ts'
import type { Claim, Entry, EntrySummary, Facet, Layer } from '#lib/wiki/model.ts'
import type { WikiTexts } from '#lib/wiki/texts.ts'

interface Article {
  entry: Entry
  layer: Layer
  siblings: readonly EntrySummary[]
  facets: readonly Facet[]
  texts: Pick<WikiTexts, 'noun' | 'offer'>
  layerClaims: readonly Claim[]
}

/** What an entry's chat has to know before the first question. */
export function chatSubjectOf({ entry, layer, siblings, facets, texts, layerClaims }: Article): ChatSubject {
  const entries = [entry, ...siblings]
  return {
    entry: entry.slug,
    name: shortNameOf(entry.name),
    layer: layer.slug,
    layerName: layer.name,
    noun: texts.noun,
    entryCount: entries.length,
    claimCount: layerClaims.length,
    entryNames: Object.fromEntries(entries.map(({ slug, name }) => [slug, shortNameOf(name)])),
    facetNames: Object.fromEntries(facets.map(({ slug, name }) => [slug, name])),
    starters: starterQuestions(entry, siblings, offeredFacets(facets, texts.offer), layerClaims),
  }
}

const maxStarters = 4

/** The facets that readers are offered to ask about, in the wiki's order for that; all but what an entry is without one. */
export function offeredFacets(facets: readonly Facet[], offer: readonly string[]): Facet[] {
  if (offer.length > 0) return offer.flatMap(slug => facets.find(facet => facet.slug === slug) ?? [])
  return facets.filter(({ slug }) => slug !== 'overview')
}

/** Questions on the offered facets of which the wiki has a current claim; the last one compares with a sibling where both speak. */
export function starterQuestions(
  entry: EntrySummary,
  siblings: readonly EntrySummary[],
  offered: readonly Facet[],
  claims: readonly Claim[],
): string[] {
  const speaks = (slug: string, facet: string) =>
    claims.some(claim => claim.entry === slug && claim.facet === facet && claim.status === 'current')
  const own = offered.filter(facet => speaks(entry.slug, facet.slug))
  const questions = own.map(facet => questionOn(facet, shortNameOf(entry.name)))
  const [first] = own
  const sibling = first && siblings.find(({ slug }) => speaks(slug, first.slug))
  if (!first || !sibling) return questions.slice(0, maxStarters)
  const comparison = compareQuestion(entry, sibling, first)
  return [...questions.slice(0, maxStarters - 1), comparison]
}

function compareQuestion(entry: EntrySummary, sibling: EntrySummary, facet: Facet): string {
  return `How does ${shortNameOf(entry.name)} compare with ${shortNameOf(sibling.name)} on ${facet.name.toLowerCase()}?`
}
