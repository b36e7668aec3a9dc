import { frequencyRank, meaningRow } from '#lib/language/word-meaning.ts'
import type { Ideas } from './concepts.ts'
import type { QuestionWord } from './question-words.ts'
import type { ReadQuestion } from './read-question.ts'

/** One word that a question asks by. */
export interface AskUnit {
  text: string
  term: string
  /** Its row in the table of meanings; -1 when it has none. */
  row: number
  /** Where it stands among the question's words. */
  index: number
  /** Ideas that the word names, alone or with those around it. */
  ideas: number[]
  /** Facets whose claims are about it by being filed there. */
  facets: string[]
  /** A word of the own name of an entry in play. */
  isOfName: boolean
  /** Written as a name or holding digits: nothing else stands for it. */
  isName: boolean
  /** A word that neither the layer nor common English has: perhaps initials. */
  isUnknown: boolean
  /** In how many claims of the layer it stands. */
  count: number
  /** How much it tells: rare words tell more. */
  weight: number
}

/** What the question asks by, each unit with how much it tells among `claimCount` claims, given in how many each term stands, and the wiki's ideas. */
export function toAskUnits(
  question: ReadQuestion,
  counts: ReadonlyMap<string, number>,
  claimCount: number,
  wikiIdeas: Ideas,
): AskUnit[] {
  const isOfName = new Set(question.inNames.map(({ index }) => index))
  const ideas = wikiIdeas.find(placesOf(question.words))
  const found = [...question.content, ...question.inNames].sort((a, b) => a.index - b.index)
  return found.map(word => ({
    text: word.text,
    term: word.term,
    row: meaningRow(word.term),
    index: word.index,
    ideas: ideas.flatMap(({ idea, places }) => (places.includes(word.index) ? [idea] : [])),
    facets: [...question.facets].filter(([, indexes]) => indexes.has(word.index)).map(([slug]) => slug),
    isOfName: isOfName.has(word.index),
    isUnknown: (counts.get(word.term) ?? 0) === 0 && frequencyRank(word.term) === null,
    isName: isNameLike(word, question),
    count: counts.get(word.term) ?? 0,
    weight:
      weightOf(word.term, counts.get(word.term) ?? 0, claimCount) * (isOfName.has(word.index) ? OF_NAME : 1),
  }))
}

function placesOf(words: readonly QuestionWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const { term, index } of words) places.set(term, [...(places.get(term) ?? []), index])
  return places
}

// The name of an entry in play tells little among its own claims.
const OF_NAME = 0.25

/** The terms by which claims are looked for. */
export function searchTermsOf({ content, inNames }: ReadQuestion): string[] {
  return [...new Set([...content, ...inNames].map(({ term }) => term))]
}

/** How much a term tells: its inverse document frequency, less for a word that all of English uses. */
function weightOf(term: string, count: number, claimCount: number): number {
  const rarity = Math.log((claimCount + 1) / (count + 0.5))
  const rank = frequencyRank(term)
  const everyday = rank === null ? 1 : Math.min(1, 0.25 + 0.25 * Math.log10(1 + rank / 20))
  return Math.max(0.2, rarity * everyday)
}

// A capital inside a sentence makes a name, unless the whole question is in capitals.
function isNameLike({ text, start }: QuestionWord, question: ReadQuestion): boolean {
  if (/\d/.test(text)) return true
  if (question.text === question.text.toUpperCase()) return false
  return /^\p{Lu}/u.test(text) && (start > 0 || /\p{Lu}/u.test(text.slice(1)))
}
