import type { ChatSubject } from '#app/_chat/subject.ts'
import { shortNameOf } from '#app/_wiki/names.ts'
import { questionOn } from '#lib/answer/suggest-questions.ts'
import type { Claim, Entry, EntrySummary, Facet, Layer } from '#lib/wiki/model.ts'

interface Article {
  entry: Entry
  layer: Layer
  siblings: readonly EntrySummary[]
  facets: readonly Facet[]
  layerClaims: readonly Claim[]
}

/** What an entry's chat has to know before the first question. */
export function chatSubjectOf({ entry, layer, siblings, facets, layerClaims }: Article): ChatSubject {
  const entries = [entry, ...siblings]
  return {
    entry: entry.slug,
    name: shortNameOf(entry.name),
    layer: layer.slug,
    layerName: layer.name,
    entryCount: entries.length,
    claimCount: layerClaims.length,
    entryNames: Object.fromEntries(entries.map(({ slug, name }) => [slug, shortNameOf(name)])),
    facetNames: Object.fromEntries(facets.map(({ slug, name }) => [slug, name])),
    starters: starterQuestions(entry, siblings, facets, layerClaims),
  }
}

// What readers ask first, as far as the wiki can answer it.
const facetsOfStarters = [
  'pricing',
  'limits',
  'verification',
  'performance',
  'architecture',
  'openness',
  'supply',
]
const maxStarters = 4

/** Questions on the facets of which the wiki has a current claim; the last one compares with a sibling where both speak. */
export function starterQuestions(
  entry: EntrySummary,
  siblings: readonly EntrySummary[],
  facets: readonly Facet[],
  claims: readonly Claim[],
): string[] {
  const speaks = (slug: string, facet: string) =>
    claims.some(claim => claim.entry === slug && claim.facet === facet && claim.status === 'current')
  const asked = facetsOfStarters.flatMap(slug => facets.find(facet => facet.slug === slug) ?? [])
  const own = asked.filter(facet => speaks(entry.slug, facet.slug))
  const questions = own.map(facet => questionOn(facet.slug, facet.name, shortNameOf(entry.name)))
  const [first] = own
  const sibling = first && siblings.find(({ slug }) => speaks(slug, first.slug))
  if (!first || !sibling) return questions.slice(0, maxStarters)
  const comparison = compareQuestion(entry, sibling, first)
  return [...questions.slice(0, maxStarters - 1), comparison]
}

function compareQuestion(entry: EntrySummary, sibling: EntrySummary, facet: Facet): string {
  return `How does ${shortNameOf(entry.name)} compare with ${shortNameOf(sibling.name)} on ${facet.name.toLowerCase()}?`
}
