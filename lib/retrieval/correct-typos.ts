import type { Database } from '#db/client.ts'
import { countTerms, findClaimsByTerms, listTermsByLetter } from '#db/queries/search.ts'
import { englishWordsFrom, formsLike, isEnglishWord } from '#lib/language/english-words.ts'
import { readSearchTerms, toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'
import type { Facet } from '#lib/wiki/model.ts'
import { readClaimsById } from '#lib/wiki/read-wiki.ts'
import { findNames } from './find-names.ts'
import { isMadeOfWords, isSurelyRight } from './known-words.ts'
import { countBits, lettersOf } from './letters.ts'
import type { Lexicon } from './lexicon.ts'
import { type QuestionWord, readWords } from './question-words.ts'
import { stopTerms, stopWords } from './stopwords.ts'
import { leastSlips, soundsLike, typingDistance } from './typing-distance.ts'

// A message with more doubtful words than this is not misspelt but in other words: another language, code, names.
const MOST_DOUBTFUL = 16

/**
 * The question with words that neither English nor the layer knows put right, where one known word stands out as the
 * one meant. A word that may be right, or may mean two things, is left as it was written.
 */
export async function correctTypos(db: Database, text: string, lexicon: Lexicon): Promise<string> {
  const named = findNames(text, ...lexicon.names)
  const isShouted = text === text.toUpperCase()
  const doubtful = readWords(text).filter(
    ({ text: word, term, start, end }) =>
      /^[a-z]{3,20}$/i.test(word) &&
      (isShouted || !/.[A-Z]/.test(word)) &&
      !isSurelyRight(word.toLowerCase()) &&
      !stopTerms.has(term) &&
      !named.some(name => start < name.end && name.start < end),
  )
  if (doubtful.length === 0 || doubtful.length > MOST_DOUBTFUL) return text
  const counts = await countTerms(
    db,
    lexicon.layer.slug,
    doubtful.map(({ term }) => term),
  )
  const curated = curatedTermsOf(lexicon)
  const lists = new Map<string, Promise<string[]>>()
  const termsFrom = (letter: string) => {
    const list = lists.get(letter) ?? listTermsByLetter(db, lexicon.layer.slug, letter)
    lists.set(letter, list)
    return list
  }
  let corrected = text
  for (const word of doubtful.toReversed()) {
    if (counts.has(word.term) || curated.has(word.term)) continue
    const right = await findMeant(db, word, lexicon, termsFrom)
    if (right !== null) corrected = corrected.slice(0, word.start) + right + corrected.slice(word.end)
  }
  return corrected
}

/** A word that may have been meant. */
interface Meant {
  word: string
  stem: string
  distance: number
  /** The distance, with how unlikely the word is in English and in this layer put to it. */
  cost: number
  isOfLayer: boolean
  rank: number
}

async function findMeant(
  db: Database,
  typed: QuestionWord,
  lexicon: Lexicon,
  termsFrom: (letter: string) => Promise<string[]>,
): Promise<string | null> {
  const word = typed.text.toLowerCase()
  const most = isMadeOfWords(word) ? OF_COMPOUND : mostSlips(word.length)
  const letters = lettersOf(word)
  const mayBe = (other: string, itsLetters: number, ofEnding: number) =>
    other.length <= word.length + 3 &&
    countBits(itsLetters & ~letters) <= MOST_LACKING &&
    leastSlips(letters, itsLetters, ofEnding) <= most
  const found: Meant[] = []
  for (const letter of lettersLike(word)) {
    const ofLayer = await termsFrom(letter)
    const known = wordsFrom(letter)
    const english = known.words.filter((other, i) => mayBe(other, known.letters[i] as number, OF_FORMS))
    for (const form of english.flatMap(other => formsLike(other, word)))
      found.push(...meantBy(word, form, most, ofLayer))
    for (const name of ofLayer.filter(other => mayBe(other, lettersOf(other), OF_STEMS) && isRare(other)))
      for (const form of [name, `${name}e`]) found.push(...meantBy(word, form, most, ofLayer))
  }
  const [best, next] = bestByStem(found)
  if (!best || !isLikely(best, word.length) || (next && next.cost - best.cost < CLEAR)) return null
  const name = await asName(db, best.stem, lexicon)
  if (name === null && isRare(best.stem) && !isEnglishWord(best.word)) return null
  // What is written large inside a sentence is a name, and is no common word.
  if (/^[A-Z][a-z]/.test(typed.text) && typed.start > 0 && name === null) return null
  return name ?? (/^[A-Z]/.test(typed.text) ? capital(best.word) : best.word)
}

// The first letter is seldom wrong: it is left out, swapped with the next, or one that sounds the same.
function lettersLike(word: string): Set<string> {
  const [first = '', second = ''] = word
  return new Set([first, second, ...[...'bcdfgjkpqstvwz'].filter(letter => soundsLike(letter, first))])
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

function plainWords(letter: string): string[] {
  return [...stopWords, ...MONTHS].filter(
    word => word.length > 2 && word.startsWith(letter) && !ODD.has(word),
  )
}
const MONTHS = 'january february march april june july august september october november december'.split(' ')
// Written without their apostrophe, or not quite words.
const ODD = new Set('didnt doesnt isnt hasnt ive thx pls plz lemme gimme gotta gonna wanna thats'.split(' '))

// In slips: the one that is made most often, and the most by which a word made of two others may be wrong.
const SOFTEST = 0.6
const OF_COMPOUND = 0.7
// The rank of "first" and the like, whose terms are numbers, of names that the layer's claims hold, and of words too rare for one.
const OF_ORDINALS = 100
const OF_NAMES = 12_000
const UNRANKED = 30_000
// How much less likely, in slips, the second guess must be.
const CLEAR = 0.1

function meantBy(typed: string, word: string, most: number, ofLayer: readonly string[]): Meant[] {
  const distance = typingDistance(typed, word, most)
  if (distance > most) return []
  const stem = toSearchTerms(word)[0] ?? word
  const isOrdinal = /^\d/.test(stem)
  // Few words come so far: a set of thousands of terms would take longer to make.
  const isOfLayer = isOrdinal || ofLayer.includes(stem)
  const rank = isOrdinal ? OF_ORDINALS : (frequencyRank(stem) ?? (isOfLayer ? OF_NAMES : UNRANKED))
  const unlikely = Math.log(rank + 10) / Math.log(UNRANKED) / 2 - (isOfLayer ? 0.3 : 0)
  return [{ word, stem, distance, cost: distance + unlikely, isOfLayer, rank }]
}

// In slips: a short word has many neighbours, a long one few.
function mostSlips(length: number): number {
  if (length <= 4) return SOFTEST
  if (length === 5) return 0.95
  return length <= 7 ? 1.2 : 1.7
}

// A short word is taken for a frequent one only; the layer's own words are likelier than others.
function isLikely({ rank, isOfLayer, distance }: Meant, length: number): boolean {
  if (length <= 3) return rank < 300
  if (length === 4) return rank < 1_500 || (isOfLayer && rank < 5_000)
  if (length === 5) return rank < 4_000 || isOfLayer
  return isOfLayer || (rank < 10_000 && (length > 7 || distance < 1))
}

function bestByStem(found: readonly Meant[]): Meant[] {
  const best = new Map<string, Meant>()
  for (const meant of found) if (meant.cost < (best.get(meant.stem)?.cost ?? 99)) best.set(meant.stem, meant)
  return [...best.values()].sort((a, b) => a.cost - b.cost || (a.stem < b.stem ? -1 : 1))
}

// Of English stems by frequency, those before this one are words first, and names second.
function isRare(stem: string): boolean {
  return (frequencyRank(stem) ?? UNRANKED) >= 2_000
}

// A name as claims write it: "Abilene"; null for a word that is no name.
async function asName(db: Database, term: string, lexicon: Lexicon): Promise<string | null> {
  const ids = await findClaimsByTerms(db, lexicon.layer.slug, [term], 1)
  const [claim] = await readClaimsById(db, ids)
  const found = claim && readSearchTerms(claim.text).find(other => other.term === term && other.start > 0)
  const written = found?.word.replace(/['’]s?$/, '')
  return written !== undefined && /^\p{Lu}/u.test(written) && isRare(term) ? written : null
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

// The facets of one version of the wiki are one array: their words are read once.
const read = new WeakMap<readonly Facet[], ReadonlySet<string>>()

function curatedTermsOf({ facets, ideas }: Lexicon): ReadonlySet<string> {
  const known = read.get(facets)
  if (known) return known
  const terms = new Set(
    [...facets.flatMap(facet => facet.words), ...ideas.words].flatMap(phrase => toSearchTerms(phrase)),
  )
  read.set(facets, terms)
  return terms
}
