import { frequencyRank } from '#lib/language/word-meaning.ts'
import { concepts } from './concepts.ts'
import { findPhrase } from './find-facets.ts'
import type { QuestionWord } from './question-words.ts'
import type { ReadQuestion } from './read-question.ts'

/** One thing that a question asks by: a word, or words that mean one thing. */
export interface AskUnit {
  text: string
  /** What must stand in a claim, one after another. */
  terms: string[]
  /** Other phrases that mean much the same. */
  alternatives: string[][]
  /** Facets whose claims are about it by being filed there. */
  facets: string[]
  /** The entry it names, when it names one. */
  entry: string | null
  /** How much it tells: rare words tell more. */
  weight: number
}

/** What the question asks by, each unit with how much it tells among `claimCount` claims, given in how many each term stands. */
export function toAskUnits(
  question: ReadQuestion,
  counts: ReadonlyMap<string, number>,
  claimCount: number,
): AskUnit[] {
  const phrases = findConceptPhrases(question.words)
  const inPhrase = new Set(phrases.flatMap(({ indexes }) => indexes))
  const singles = question.content.filter(({ index }) => !inPhrase.has(index))
  const units = [
    ...phrases.map(({ indexes, alternatives }) => ({
      words: wordsAt(question.words, indexes),
      alternatives,
    })),
    ...singles.map(word => ({ words: [word], alternatives: alternativesOf(word.term) })),
  ]
  return units.map(({ words, alternatives }) => ({
    text: words.map(({ text }) => text).join(' '),
    terms: words.map(({ term }) => term),
    alternatives,
    facets: [...question.facets]
      .filter(([, indexes]) => words.some(({ index }) => indexes.has(index)))
      .map(([slug]) => slug),
    entry: null,
    weight: Math.max(...words.map(({ term }) => weightOf(term, counts.get(term) ?? 0, claimCount))),
  }))
}

/** The terms by which claims are looked for, alternatives among them. */
export function searchTermsOf(units: readonly AskUnit[]): string[] {
  return [...new Set(units.flatMap(({ terms, alternatives }) => [...terms, ...alternatives.flat()]))]
}

/** How much a term tells: its inverse document frequency, less for a word that all of English uses. */
function weightOf(term: string, count: number, claimCount: number): number {
  const rarity = Math.log((claimCount + 1) / (count + 0.5))
  const rank = frequencyRank(term)
  const everyday = rank === null ? 1 : Math.min(1, 0.25 + 0.25 * Math.log10(1 + rank / 20))
  return Math.max(0.2, rarity * everyday)
}

interface ConceptPhrase {
  indexes: number[]
  alternatives: string[][]
}

// The longest phrases first: "sign up" is one thing, though "up" is none.
function findConceptPhrases(words: readonly QuestionWord[]): ConceptPhrase[] {
  const taken = new Set<number>()
  const found: ConceptPhrase[] = []
  const phrases = concepts
    .flatMap(concept => concept.phrases.map(phrase => ({ phrase, concept })))
    .filter(({ phrase }) => phrase.length > 1)
    .sort((a, b) => b.phrase.length - a.phrase.length)
  for (const { phrase, concept } of phrases) {
    const indexes = findPhrase(words, phrase).slice(0, phrase.length)
    if (indexes.length === 0) continue
    const same = found.find(other => other.indexes.join() === indexes.join())
    if (same) same.alternatives.push(...concept.phrases)
    else if (!indexes.some(index => taken.has(index)))
      found.push({ indexes, alternatives: [...concept.phrases] })
    for (const index of indexes) taken.add(index)
  }
  return found
}

function alternativesOf(term: string): string[][] {
  return concepts
    .filter(({ phrases }) => phrases.some(phrase => phrase.length === 1 && phrase[0] === term))
    .flatMap(({ phrases }) => phrases)
}

function wordsAt(words: readonly QuestionWord[], indexes: readonly number[]): QuestionWord[] {
  return indexes.flatMap(index => words[index] ?? [])
}
