import type { Database } from '#db/client.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import { isEnglishWord } from '#lib/language/english-words.ts'
import { readSearchTerms, toSearchTerms } from '#lib/language/search-terms.ts'
import { isCommonPlace } from '#lib/language/word-pairs.ts'
import type { Facet } from '#lib/wiki/model.ts'
import { readClaimsById } from '#lib/wiki/read-wiki.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Guess, guessInContext } from './guess-in-context.ts'
import { guessCommon, guessDoubtful, readLayerWords, weighRight } from './guess-words.ts'
import { isRare, isWrittenLarge } from './known-words-like.ts'
import { readTyped, type TypedWord } from './typed-words.ts'

// A message with more doubtful words than this is not misspelt but in other words: another language, code, names.
const MOST_DOUBTFUL = 16

/**
 * The question with its slips put right: words that neither English nor the layer knows, and right words where another is
 * very much likelier between its neighbours ("dose it", "form them"). What was meant is told by how far a word lies from the
 * typed one and by how often it stands beside its neighbours in questions (a noisy channel). A word that may be right, or may
 * mean two things, is left as it was written.
 */
export async function correctTypos(db: Database, text: string, lexicon: Lexicon): Promise<string> {
  const words = readTyped(text, lexicon)
  const doubtful = words.filter(({ isDoubtful }) => isDoubtful)
  if (doubtful.length > MOST_DOUBTFUL) return text
  for (const word of words) if (isOpen(word, text)) word.guesses.push(...guessCommon(word))
  const weighed = words.filter(word => word.isDoubtful || mayBeWrong(word))
  if (weighed.length > 0) {
    const { slug } = lexicon.layer
    const known = await readLayerWords(db, slug, weighed, curatedTermsOf(lexicon))
    for (const word of weighed)
      word.guesses = word.isDoubtful ? await guessDoubtful(db, slug, word, known) : weighRight(word, known)
  }
  if (words.every(({ guesses }) => guesses.length === 1)) return text
  let meant = guessInContext(words, 0)
  // Who misspells one word may well have written another for a third.
  const slips = meant.filter((guess, i) => guess && !words[i]?.isWord).length
  if (slips > 0) meant = guessInContext(words, slips)
  let corrected = text
  for (const [i, word] of [...words.entries()].reverse()) {
    const guess = meant[i]
    const right = guess ? await spell(db, word, guess, lexicon) : null
    if (right !== null) corrected = corrected.slice(0, word.start) + right + corrected.slice(word.end)
  }
  return corrected
}

// Words that are common in questions are weighed by their pairs alone.
function mayBeWrong({ isWord, guesses: [self, ...others] }: TypedWord): boolean {
  return isWord && others.length > 0 && self !== undefined && !isCommonPlace(self.place)
}

// What is written large inside a sentence is a name, and is no common word.
function isOpen(typed: TypedWord, text: string): boolean {
  return typed.isOpen && (typed.start === 0 || !/^[A-Z]/.test(typed.text) || text === text.toUpperCase())
}

async function spell(db: Database, typed: TypedWord, guess: Guess, lexicon: Lexicon): Promise<string | null> {
  const { word, stem, isUsual } = guess
  const isName = /^[A-Z][a-z]/.test(typed.text) && typed.start > 0
  const mayBeName = !typed.isWord && (isName || isRare(stem) || !isEnglishWord(stem))
  const name = mayBeName ? await asName(db, stem, lexicon) : null
  if (name === null && !isUsual && isRare(stem) && !isEnglishWord(word)) return null
  const isLarge = isWrittenLarge(word)
  if (isName && name === null && !isLarge) return null
  return name ?? (isLarge || /^[A-Z]/.test(typed.text) ? capital(word) : word)
}

// A claim may begin with a name, where any word is written large.
const CLAIMS_OF_NAME = 3

// A name as claims write it: "Abilene"; null for a word that is no name.
async function asName(db: Database, term: string, lexicon: Lexicon): Promise<string | null> {
  const ids = await findClaimsByTerms(db, lexicon.layer.slug, [term], CLAIMS_OF_NAME)
  const claims = await readClaimsById(db, ids)
  const found = claims
    .flatMap(({ text }) => readSearchTerms(text))
    .find(other => other.term === term && other.start > 0)
  const written = found?.word.replace(/['’]s?$/, '')
  return written !== undefined && /^\p{Lu}/u.test(written) ? written : null
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
