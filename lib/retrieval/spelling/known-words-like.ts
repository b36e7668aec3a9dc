import { englishWordsFrom, formsLike } from '#lib/language/english-words.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'
import { stopWords } from '../stopwords.ts'
import { isMadeOfWords, shortenedWords } from './known-words.ts'
import { countBits, lettersOf } from './letters.ts'
import { lettersLike } from './near-words.ts'
import { leastSlips, typingDistance } from './typing-distance.ts'

/** A word of English or of the layer that may have been meant. */
export interface KnownWord {
  word: string
  stem: string
  distance: number
  isOfLayer: boolean
  rank: number
}

/** The words of English and of the layer that a lower-case word may be a slip for. */
export async function knownWordsLike(
  word: string,
  termsFrom: (letter: string) => Promise<string[]>,
): Promise<KnownWord[]> {
  const most = isMadeOfWords(word) ? OF_COMPOUND : mostSlips(word.length)
  const letters = lettersOf(word)
  const mayBe = (other: string, itsLetters: number, ofEnding: number) =>
    other.length <= word.length + 3 &&
    countBits(itsLetters & ~letters) <= MOST_LACKING &&
    leastSlips(letters, itsLetters, ofEnding) <= most
  const found: KnownWord[] = []
  for (const letter of lettersLike(word)) {
    const ofLayer = await termsFrom(letter)
    const known = wordsFrom(letter)
    for (const base of known.words.filter((other, i) => mayBe(other, known.letters[i] as number, OF_FORMS)))
      for (const form of plain.has(base) ? [base] : formsLike(base, word))
        found.push(...meantBy(word, form, base, most, ofLayer))
    for (const name of ofLayer.filter(other => mayBe(other, lettersOf(other), OF_STEMS))) {
      if (!isRare(name)) {
        if (isNewToEnglish(name, known.words))
          for (const form of formsLike(name, word)) found.push(...meantBy(word, form, name, most, ofLayer))
        continue
      }
      for (const form of word.endsWith('s') ? [name, `${name}e`, `${name}s`] : [name, `${name}e`])
        found.push(...meantBy(word, form, name, form === `${name}s` ? OF_PLURAL : most, ofLayer))
    }
  }
  return found
}

// How many of a word's letters the typed one may lack.
const MOST_LACKING = 2
// The letters by which a word and its forms may differ (`formsLike`), and a name and its stem.
const OF_FORMS = lettersOf('deginrsy')
const OF_STEMS = lettersOf('e')

interface KnownWords {
  words: readonly string[]
  /** Beside each word its letters (`lettersOf`). */
  letters: Int32Array
}

// "Microsoft", "download": no word of a dictionary comes to such a term.
function isNewToEnglish(term: string, words: readonly string[]): boolean {
  const begins = term.slice(0, -1)
  return !words.some(word => word.startsWith(begins) && toSearchTerms(word)[0] === term)
}

// The words of a letter are the same for every question; all letters together take less than a megabyte.
const knownWords = new Map<string, KnownWords>()

function wordsFrom(letter: string): KnownWords {
  const known = knownWords.get(letter)
  if (known) return known
  const words = [...englishWordsFrom(letter), ...plainWords(letter)]
  const read = { words, letters: Int32Array.from(words, lettersOf) }
  knownWords.set(letter, read)
  return read
}

const plain = new Set([...stopWords, ...shortenedWords])

/** Whether a lower-case word, or what it is the plural of, is one that English writes large. */
export function isWrittenLarge(word: string): boolean {
  return [MONTHS, PEOPLES].some(words => words.includes(word.replace(/s$/, '')))
}

function plainWords(letter: string): string[] {
  return [...stopWords, ...MONTHS, ...PEOPLES, ...shortenedWords].filter(
    word => word.length > 2 && word.startsWith(letter) && !ODD.has(word),
  )
}
const MONTHS = 'january february march april june july august september october november december'.split(' ')
// The dictionary that the others are from leaves out what is written large.
const PEOPLES =
  'african american arab asian british canadian chinese dutch european french german indian italian japanese korean russian saudi spanish'.split(
    ' ',
  )
// Written without their apostrophe, or not quite words.
const ODD = new Set('didnt doesnt isnt hasnt ive thx pls plz lemme gimme gotta gonna wanna thats'.split(' '))

// In slips: the one that is made most often, and the most by which a word made of two others may be wrong, and the
// plural of a name.
const SOFTEST = 0.6
const OF_COMPOUND = 0.7
const OF_PLURAL = 0.7
// The rank of "first" and the like, whose terms are numbers, of names that the layer's claims hold, and of words too rare for one.
const OF_ORDINALS = 100
const OF_NAMES = 12_000
const UNRANKED = 30_000

function meantBy(
  typed: string,
  word: string,
  base: string,
  most: number,
  ofLayer: readonly string[],
): KnownWord[] {
  const distance = typingDistance(typed, word, most)
  if (distance > most) return []
  const stem = toSearchTerms(word)[0] ?? word
  const isOrdinal = /^\d/.test(stem)
  // Few words come so far: a set of thousands of terms would take longer to make.
  const isOfLayer = isOrdinal || ofLayer.includes(stem)
  // "Bigger" is a term of its own, and as frequent as "big" is.
  const itsRank = () => frequencyRank(stem) ?? frequencyRank(toSearchTerms(base)[0] ?? base)
  const rank = isOrdinal ? OF_ORDINALS : (itsRank() ?? (isOfLayer ? OF_NAMES : UNRANKED))
  return [{ word, stem, distance, isOfLayer, rank }]
}

// In slips: a short word has many neighbours, a long one few.
function mostSlips(length: number): number {
  if (length <= 4) return SOFTEST
  if (length === 5) return 0.95
  return length <= 7 ? 1.2 : 1.7
}

/**
 * Whether a word is likely enough to be meant by one of this length: a short word is taken for a frequent one only; the
 * layer's own words are likelier than others.
 */
export function isLikely({ rank, isOfLayer, distance }: KnownWord, length: number): boolean {
  if (length <= 3) return rank < 300
  if (length === 4) return rank < 1_500 || (isOfLayer && rank < 5_000)
  if (length === 5) return rank < 4_000 || isOfLayer
  return isOfLayer || (rank < 10_000 && (length > 7 || distance < 1))
}

/** Whether a stem is so rare in English that it is as often a name. */
export function isRare(stem: string): boolean {
  return (frequencyRank(stem) ?? UNRANKED) >= 2_000
}
