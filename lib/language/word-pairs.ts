import { readTable } from './read-table.ts'
import { fold } from './tokenize.ts'

interface Stored {
  words: string
  counts: string
  followers: string[]
}

/** How a word counts in pairs: the place of a common word among those of the table, or that of a kind of others. */
export type PairPlace = number

/** A word of a text, or a mark that ends a sentence, as pairs are counted. */
export interface PairWord {
  /** Lower-case, without accents and apostrophes; empty for a mark. */
  word: string
  start: number
  end: number
}

/** The kinds of what is no common word: the edge of a sentence, names, numbers, and other words by their ending. */
export const pairKinds = ['.', 'Name', '0', '-ing', '-ed', '-s', '-'] as const
/** The places of kinds: the first of all. */
export const pairPlaces = { edge: 0, name: 1, number: 2, ing: 3, ed: 4, s: 5, other: 6 }

/** The words and sentence ends of a text, by which pairs are counted. */
export function readPairWords(text: string): PairWord[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*|[.?!;:\n]+/gu)].map(({ 0: raw, index }) => ({
    word: /^[.?!;:\n]/.test(raw) ? '' : fold(raw).replaceAll(/['’]/g, ''),
    start: index,
    end: index + raw.length,
  }))
}

/** The kind of a word that is not among the common ones. */
export function pairKind(word: string): PairPlace {
  if (word === '') return pairPlaces.edge
  if (/\d/.test(word)) return pairPlaces.number
  if (word.length > 4 && word.endsWith('ing')) return pairPlaces.ing
  if (word.length > 3 && word.endsWith('ed')) return pairPlaces.ed
  return word.length > 3 && /[^s]s$/.test(word) ? pairPlaces.s : pairPlaces.other
}

/** The place of a lower-case word. */
export function pairPlace(word: string): PairPlace {
  return load().places.get(word) ?? pairKind(word)
}

/** Whether a place is that of a common word, not of a kind. */
export function isCommonPlace(place: PairPlace): boolean {
  return place >= pairKinds.length
}

/** The common words of questions, the most frequent first. */
export function commonWords(): readonly string[] {
  return load().words
}

/** The natural logarithm of how likely a word of one place is followed by that of another, or by any word of a kind. */
export function logFollows(before: PairPlace, after: PairPlace): number {
  const { size, follows, rest, alone } = load()
  return Math.log(
    (follows.get(before * size + after) ?? 0) + (rest[before] as number) * (alone[after] as number),
  )
}

// Made by bench/lexicon/count-word-pairs.ts from the wiki's own questions.
const file = 'word-pairs.json'

interface Pairs {
  words: readonly string[]
  places: ReadonlyMap<string, PairPlace>
  size: number
  /** By pair: how likely the second follows, apart from how frequent it is. */
  follows: ReadonlyMap<number, number>
  /** By word: what is left for words that were not counted after it. */
  rest: Float64Array
  /** By word: how frequent it is. */
  alone: Float64Array
}

// Read when first asked for, as the words of English are.
let loaded: Pairs | null = null

// From each count something is taken for the pairs that were not met (absolute discounting; Ney et al. 1994).
const DISCOUNT = 0.75
const LEAST_REST = 0.02
/** Counts are kept as the logarithm to this base, one digit each. */
export const countBase = 1.35

function load(): Pairs {
  if (loaded) return loaded
  const stored = readTable<Stored>(file)
  const words = stored.words.split(' ')
  const size = words.length + pairKinds.length
  const counts = Float64Array.from(stored.counts, countOf)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const follows = new Map<number, number>()
  const rest = new Float64Array(size).fill(1)
  for (const [before, coded] of stored.followers.entries())
    for (const pair of coded.split(' ').filter(Boolean)) {
      const share = (countOf(pair[0] as string) - DISCOUNT) / (counts[before] as number)
      follows.set(before * size + Number.parseInt(pair.slice(1), 36), share)
      rest[before] = (rest[before] as number) - share
    }
  loaded = {
    words,
    places: new Map(words.map((word, i) => [word, pairKinds.length + i])),
    size,
    follows,
    // Counts are rounded, so that nothing might be left.
    rest: rest.map(share => Math.max(share, LEAST_REST)),
    alone: counts.map(count => count / all),
  }
  return loaded
}

function countOf(digit: string): number {
  return countBase ** Number.parseInt(digit, 36)
}
