import { synonymsOf } from '#lib/language/synonyms.ts'
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
  /** Single stems that share a common sense with the unit's word. */
  synonyms: ReadonlySet<string>
  /** Facets whose claims are about it by being filed there. */
  facets: string[]
  /** A word of the own name of an entry in play. */
  isOfName: boolean
  /** Written as a name or holding digits: nothing else stands for it. */
  isName: boolean
  /** A word that neither the layer nor common English has: perhaps initials. */
  isUnknown: boolean
  /** In how many claims of the layer its rarest word stands. */
  count: number
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
  const singles = [...question.content, ...question.inNames].filter(({ index }) => !inPhrase.has(index))
  const isOfName = new Set(question.inNames.map(({ index }) => index))
  const found = [
    ...phrases.map(({ indexes, alternatives }) => ({
      words: wordsAt(question.words, indexes),
      alternatives,
    })),
    ...singles.map(word => ({ words: [word], alternatives: alternativesOf(word.term) })),
  ]
  const units = found.sort((a, b) => (a.words[0]?.index ?? 0) - (b.words[0]?.index ?? 0))
  return units.map(({ words, alternatives }) => ({
    text: words.map(({ text }) => text).join(' '),
    terms: words.map(({ term }) => term),
    alternatives,
    synonyms: words.length === 1 ? stemsLike(words[0]) : new Set(),
    facets: [...question.facets]
      .filter(([, indexes]) => words.some(({ index }) => indexes.has(index)))
      .map(([slug]) => slug),
    isOfName: words.every(({ index }) => isOfName.has(index)),
    isUnknown: words.every(({ term }) => (counts.get(term) ?? 0) === 0 && frequencyRank(term) === null),
    isName: words.some(word => isNameLike(word, question)),
    count: Math.min(...words.map(({ term }) => counts.get(term) ?? 0)),
    weight:
      Math.max(...words.map(({ term }) => weightOf(term, counts.get(term) ?? 0, claimCount))) *
      (words.every(({ index }) => isOfName.has(index)) ? OF_NAME : 1),
  }))
}

// The name of an entry in play tells little among its own claims.
const OF_NAME = 0.25

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

function stemsLike(word: QuestionWord | undefined): ReadonlySet<string> {
  return new Set(word && /^[a-z]+$/i.test(word.text) ? synonymsOf(word.text.toLowerCase()) : [])
}

const conceptsOfTerm = new Map<string, string[][]>()
for (const { phrases } of concepts)
  for (const [term, ...more] of phrases)
    if (term !== undefined && more.length === 0)
      conceptsOfTerm.set(term, [...(conceptsOfTerm.get(term) ?? []), ...phrases])

function alternativesOf(term: string): string[][] {
  return conceptsOfTerm.get(term) ?? []
}

// A capital inside a sentence makes a name, unless the whole question is in capitals.
function isNameLike({ text, start }: QuestionWord, question: ReadQuestion): boolean {
  if (/\d/.test(text)) return true
  if (question.text === question.text.toUpperCase()) return false
  return /^\p{Lu}/u.test(text) && (start > 0 || /\p{Lu}/u.test(text.slice(1)))
}

function wordsAt(words: readonly QuestionWord[], indexes: readonly number[]): QuestionWord[] {
  return indexes.flatMap(index => words[index] ?? [])
}
