import { isEnglishWord } from '#lib/language/english-words.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'

// English stems by frequency: rarer ones are as often a slip as a word, and a short rare word more often a slip.
const FREQUENT = 10_000
const SHORT = 4
// What no dictionary has and people write more often than that is a name; slips are among the rest.
const NAMES = 5_000

// Words that people cut short in writing.
const SHORTENED = new Set(
  'acct admin approx asap corp demo dept devs docs est govt hrs infra intl legit max mgmt mins misc qty repo specs temp univ yrs'.split(
    ' ',
  ),
)

/** Whether a lower-case word is so surely English that it is no slip of the pen. */
export function isSurelyRight(word: string): boolean {
  const rank = rankOf(word)
  const isWord = isEnglishWord(word)
  return (
    SHORTENED.has(word) ||
    (rank !== null && rank < (isWord ? FREQUENT : NAMES)) ||
    (word.length > SHORT && isWord)
  )
}

/** Whether a lower-case word is two English words, or one with a common syllable before it: "helpline", "rehost". */
export function isMadeOfWords(word: string): boolean {
  const rest = /^(?:un|re|non|pre|over|under|multi|sub|inter|out|mis|micro)(\w{4,})$/.exec(word)?.[1]
  if (rest !== undefined && isCommon(rest)) return true
  for (let at = 3; at <= word.length - 3; at++)
    if (isCommon(word.slice(0, at)) && isCommon(word.slice(at))) return true
  return false
}

// The parts of a compound are everyday words.
const EVERYDAY = 6_000

function isCommon(word: string): boolean {
  const rank = rankOf(word)
  return rank !== null && rank < EVERYDAY
}

function rankOf(word: string): number | null {
  const [term, ...more] = toSearchTerms(word)
  return term === undefined || more.length > 0 ? null : frequencyRank(term)
}
