import { isEnglishWord } from '#lib/language/english-words.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import {
  isCommonPlace,
  type PairWord,
  pairPlace,
  pairPlaces,
  readPairWords,
} from '#lib/language/word-pairs.ts'
import { findNames } from '../find-names.ts'
import type { Lexicon } from '../lexicon.ts'
import { stopTerms } from '../stopwords.ts'
import type { Guess } from './guess-in-context.ts'
import { isSurelyRight, shortenedWords } from './known-words.ts'
import { unlikelihoodOf } from './unlikelihood.ts'

/** A word of a message as it was typed, or a name of several, with what may have been meant by it. */
export interface TypedWord {
  text: string
  /** Lower-case. */
  word: string
  stem: string
  start: number
  end: number
  /** The word itself first. */
  guesses: Guess[]
  /** Whether it may be other than it stands: it is no name, number or abbreviation. */
  isOpen: boolean
  /** Whether it is a word, if perhaps not the one that was meant. */
  isWord: boolean
  /** Whether the words of English and of the layer are to be searched for the one that was meant. */
  isDoubtful: boolean
  /** Whether it is what search terms make of a small word ("thi", "doe"), so that it says nothing that texts hold the term. */
  isStub: boolean
}

/** The words of a message, and for now what they are as they stand. */
export function readTyped(text: string, lexicon: Lexicon): TypedWord[] {
  const names = findNames(text, ...lexicon.names)
  const isShouted = text === text.toUpperCase()
  return readPairWords(text)
    .map(withoutOwner(text))
    .flatMap(({ word, start, end }) => {
      const name = names.find(name => start < name.end && name.start < end)
      // A name counts as one word.
      if (name && start > name.start) return []
      const written = { text: text.slice(start, end), word, start, end }
      const isOpen =
        !name &&
        /^[a-z]{2,20}$/i.test(written.text) &&
        (isShouted || !/.[A-Z]/.test(written.text)) &&
        !shortenedWords.has(word) &&
        !isGlued(text, start, end)
      return [typedWord(written, name ? pairPlaces.name : pairPlace(word), isOpen)]
    })
}

// "Facbeook's owner": what is misspelt is the name.
const withoutOwner =
  (text: string) =>
  (read: PairWord): PairWord =>
    /['’]s$/i.test(text.slice(read.start, read.end)) && !isCommonPlace(pairPlace(read.word))
      ? { word: read.word.slice(0, -1), start: read.start, end: read.end - 2 }
      : read

// In nats: the most that a doubtful word costs where nothing else is misspelt. A short one is often an abbreviation, and one
// that a dictionary has may be meant.
const SHORT = 4
const OF_RARE = 6
const OF_UNKNOWN_SHORT = 11
const OF_UNKNOWN = 16

function typedWord(
  written: Pick<TypedWord, 'text' | 'word' | 'start' | 'end'>,
  place: number,
  isOpen: boolean,
): TypedWord {
  const { word } = written
  const stem = toSearchTerms(word)[0] ?? word
  const isCommon = isCommonPlace(place)
  const isEnglish = isCommon || isEnglishWord(word)
  const isStub = !isEnglish && word === stem && stopTerms.has(stem)
  const isRight = isCommon || (!isStub && isSurelyRight(word))
  const isDoubtful = isOpen && word.length > 2 && !isRight && (isStub || !stopTerms.has(stem))
  const isWord = isRight || (isEnglish && !isDoubtful)
  const cost = isCommon || !isOpen ? 0 : unlikelihoodOf(isStub ? null : stem)
  const mostIfCareful = isEnglish ? OF_RARE : word.length <= SHORT ? OF_UNKNOWN_SHORT : OF_UNKNOWN
  const costIfCareful = isWord ? cost : Math.min(cost, mostIfCareful)
  const guesses = [{ word, stem, place, cost, costIfCareful, isForWord: false, isUsual: false }]
  return { ...written, stem, guesses, isOpen, isWord, isDoubtful, isStub }
}

// "robots.txt", "@name".
function isGlued(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}][./:@&+]$|[@#/]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[./:@&+]+[\p{L}\p{N}]/u.test(text.slice(end, end + 3))
  )
}
