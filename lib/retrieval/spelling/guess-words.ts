import type { Database } from '#db/client.ts'
import { countTerms, listTermsByLetter } from '#db/queries/search.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { isCommonPlace, pairPlace } from '#lib/language/word-pairs.ts'
import { stopWords } from '../stopwords.ts'
import type { Guess } from './guess-in-context.ts'
import { isLikely, type KnownWord, knownWordsLike } from './known-words-like.ts'
import { nearCommonWords } from './near-words.ts'
import type { TypedWord } from './typed-words.ts'
import { unlikelihoodOf } from './unlikelihood.ts'

// In nats, set by hand on random slips in questions of entries that the table of pairs was not counted from, and on the
// misspelt questions of the evaluation's tuning half: a slip, and what it costs more for a rare word where nothing else is
// misspelt.
const OF_SLIP = 4.5
const OF_LONE_SLIP = 1.5
// In slips: how far a right word may lie from the one that was meant, and a small word from another ("there" for "their").
const MOST = 1
const MOST_OF_SMALL = 1.3

/** The guesses that a word is a slip for a common word of questions. */
export function guessCommon(typed: TypedWord): Guess[] {
  return nearCommonWords(typed.word).flatMap(({ word, distance }) => {
    const stem = toSearchTerms(word)[0] ?? word
    const cost = OF_SLIP * distance
    const most = stopWords.includes(word) && stopWords.includes(typed.word) ? MOST_OF_SMALL : MOST
    if (typed.isWord && (stem === typed.stem || distance > most)) return []
    const place = pairPlace(word)
    return [{ word, stem, place, cost, costIfCareful: cost, isForWord: typed.isWord, isUsual: false }]
  })
}

/** What a layer's claims say, as its words are guessed. */
export interface LayerWords {
  /** By term: how many claims hold it. */
  counts: ReadonlyMap<string, number>
  claims: number
  /** Terms that are right whatever claims say. */
  curated: ReadonlySet<string>
  termsFrom: (letter: string) => Promise<string[]>
}

/** Reads of a layer what these words are guessed by. */
export async function readLayerWords(
  db: Database,
  layer: string,
  words: readonly TypedWord[],
  curated: ReadonlySet<string>,
): Promise<LayerWords> {
  const counts = await countTerms(db, layer, ['', ...words.map(({ stem }) => stem)])
  const lists = new Map<string, Promise<string[]>>()
  const termsFrom = (letter: string) => {
    const list = lists.get(letter) ?? listTermsByLetter(db, layer, letter)
    lists.set(letter, list)
    return list
  }
  return { counts, claims: counts.get('') ?? 1, curated, termsFrom }
}

// In nats, where others are misspelt: that a word which no dictionary has is nevertheless right, as some claim holds it.
const OF_ODD = 1.5
// Of so many words is a claim, and one of so many claims holds a word that the layer's readers know.
const WORDS_OF_CLAIM = 15
const CLAIMS_OF_USUAL = 30

/** A doubtful word's guesses, the words of English and of the layer among them; a word of the layer's is left as it is. */
export async function guessDoubtful(
  db: Database,
  layer: string,
  typed: TypedWord,
  known: LayerWords,
): Promise<Guess[]> {
  const [self, ...common] = typed.guesses
  if (!self) return []
  const held = typed.isStub ? 0 : (known.counts.get(typed.stem) ?? 0)
  if (!typed.isStub && known.curated.has(typed.stem)) return [self]
  if (held > 0) {
    const cost = unlikelihoodOf(typed.stem, held / (known.claims * WORDS_OF_CLAIM))
    return [
      {
        ...self,
        cost: cost + OF_ODD,
        costIfCareful: Math.min(cost, self.costIfCareful),
      },
      ...common,
    ]
  }
  const like = await knownWordsLike(typed.word, known.termsFrom)
  const counts = await countTerms(
    db,
    layer,
    like.map(({ stem }) => stem),
  )
  const isNew = ({ word }: KnownWord) => !common.some(guess => guess.word === word)
  return [
    ...typed.guesses,
    ...like.filter(isNew).flatMap(found => guessKnown(typed, found, counts.get(found.stem) ?? 0, known)),
  ]
}

/** A right word's guesses: where the layer often says it, it is the likelier to be meant ("dose" of a drug). */
export function weighRight(typed: TypedWord, { counts, claims }: LayerWords): Guess[] {
  const [self, ...others] = typed.guesses
  const held = counts.get(typed.stem) ?? 0
  if (!self || held * CLAIMS_OF_USUAL <= claims) return typed.guesses
  const cost = unlikelihoodOf(typed.stem, held / (claims * WORDS_OF_CLAIM))
  return [{ ...self, cost, costIfCareful: cost }, ...others]
}

function guessKnown(typed: TypedWord, found: KnownWord, held: number, { claims }: LayerWords): Guess[] {
  const { word, stem, distance, rank } = found
  const isUsual = held * CLAIMS_OF_USUAL > claims
  if (!isLikely(found, typed.word.length) && !isUsual) return []
  const place = pairPlace(word)
  const ofKind = isCommonPlace(place) ? 0 : unlikelihoodOf(stem, held / (claims * WORDS_OF_CLAIM), rank)
  const cost = OF_SLIP * distance + ofKind
  return [
    {
      word,
      stem,
      place,
      cost,
      costIfCareful: cost + OF_LONE_SLIP * distance,
      isForWord: false,
      isUsual: isUsual && distance < 1,
    },
  ]
}
