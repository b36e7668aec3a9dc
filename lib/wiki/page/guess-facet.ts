import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { Facet } from '#lib/wiki/model.ts'

/**
 * The slug of the facet that a sentence seems to be about: the one its label names ("Limits: …"), else the one most of
 * whose words stand in it, a word of two counting twice; the first facet when there is none.
 */
export function guessFacet(sentence: string, facets: readonly Facet[]): string {
  const label = sentence.match(/^([\p{L} ]{1,40}):\s/u)?.[1]
  const named = label === undefined ? undefined : facets.find(facet => isLabel(label, facet))
  if (named) return named.slug
  const terms = toSearchTerms(sentence).join(' ')
  let best = { slug: facets[0]?.slug ?? 'overview', score: 0 }
  for (const facet of facets) {
    const score = scoreFacet(facet, terms)
    if (score > best.score) best = { slug: facet.slug, score }
  }
  return best.slug
}

function isLabel(label: string, { slug, name, words }: Facet): boolean {
  return [slug, name, ...words].some(word => word.toLowerCase() === label.toLowerCase())
}

function scoreFacet({ slug, words }: Facet, terms: string): number {
  const phrases = new Set([slug, ...words].map(word => toSearchTerms(word).join(' ')))
  return [...phrases]
    .filter(phrase => ` ${terms} `.includes(` ${phrase} `))
    .reduce((score, phrase) => score + phrase.split(' ').length, 0)
}
