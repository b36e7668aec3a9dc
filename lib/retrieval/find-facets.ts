import type { Facet } from '#lib/wiki/model.ts'
import { type QuestionWord, readWords } from './question-words.ts'

const PRONOUNS = new Set(readWords('it they this').map(({ term }) => term))

/** Facets whose words a question uses, each with the indexes of the words that ask for it. */
export function findFacets(
  words: readonly QuestionWord[],
  facets: readonly Facet[],
): Map<string, Set<number>> {
  const phrases = phrasesOf(facets)
  const found = new Map<string, Set<number>>()
  for (const [start, { term }] of words.entries())
    for (const { facet, terms } of phrases.get(term) ?? []) {
      if (!terms.every((other, i) => words[start + i]?.term === other)) continue
      const positions = found.get(facet) ?? new Set()
      for (const [i] of terms.entries()) positions.add(words[start + i]?.index ?? start + i)
      found.set(facet, positions)
    }
  return inOrder(found, facets)
}

interface FacetPhrase {
  facet: string
  terms: string[]
}

// The facets of one version of the wiki are one array: their phrases are read once.
const known = new WeakMap<readonly Facet[], Map<string, FacetPhrase[]>>()

function phrasesOf(facets: readonly Facet[]): Map<string, FacetPhrase[]> {
  const read = known.get(facets)
  if (read) return read
  const byFirst = new Map<string, FacetPhrase[]>()
  const add = (facet: string, terms: string[]) => {
    const [first] = terms
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { facet, terms }])
  }
  for (const { slug, name, words } of facets)
    for (const phrase of [name, slug, ...words]) {
      const terms = readWords(phrase).map(({ term }) => term)
      add(slug, terms)
      // Names were taken out of the words: where readers put a name, the phrase has a pronoun.
      const withoutPronouns = terms.filter(term => !PRONOUNS.has(term))
      if (withoutPronouns.length >= 2 && withoutPronouns.length < terms.length) add(slug, withoutPronouns)
    }
  known.set(facets, byFirst)
  return byFirst
}

function inOrder(found: Map<string, Set<number>>, facets: readonly Facet[]): Map<string, Set<number>> {
  return new Map(
    facets.flatMap(({ slug }) => {
      const positions = found.get(slug)
      return positions ? [[slug, positions] as const] : []
    }),
  )
}
