import type { Facet } from '#lib/wiki/model.ts'
import { type QuestionWord, readWords } from './question-words.ts'

const PRONOUNS = new Set(readWords('it they this').map(({ term }) => term))

/** Facets whose words a question uses, each with the indexes of the words that ask for it. */
export function findFacets(
  words: readonly QuestionWord[],
  facets: readonly Facet[],
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const facet of facets) {
    const positions = new Set<number>()
    for (const phrase of [facet.name, facet.slug, ...facet.words]) {
      const terms = readWords(phrase).map(({ term }) => term)
      for (const position of findPhrase(words, terms)) positions.add(position)
      // Names were taken out of the words: where readers put a name, the phrase has a pronoun.
      const withoutPronouns = terms.filter(term => !PRONOUNS.has(term))
      if (withoutPronouns.length < 2 || withoutPronouns.length === terms.length) continue
      for (const position of findPhrase(words, withoutPronouns)) positions.add(position)
    }
    if (positions.size > 0) found.set(facet.slug, positions)
  }
  return found
}

/** Indexes of all words that are part of the phrase, wherever its terms stand one after another. */
export function findPhrase(words: readonly QuestionWord[], phrase: readonly string[]): number[] {
  const found: number[] = []
  for (let start = 0; start + phrase.length <= words.length; start++) {
    if (phrase.every((term, i) => words[start + i]?.term === term))
      found.push(...phrase.map((_, i) => words[start + i]?.index ?? start + i))
  }
  return found
}
