import { readSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'

const maxWords = 12
// Longer runs of digits are telephone and account numbers rather than figures anyone asks about.
const maxDigits = 4

/**
 * The topic of a question, fit to be shown to anyone: those of its words whose terms the wiki knows, and those that are common
 * English and written small. Others, among which are the names of people, addresses and keys, become “…”.
 */
export function topicOf(words: readonly string[], known: ReadonlySet<string>): string {
  const shown = words.map(word => (isPublic(word, known) ? word.toLowerCase() : '…'))
  return shown
    .filter((word, i) => word !== '…' || shown[i - 1] !== '…')
    .slice(0, maxWords)
    .join(' ')
}

function isPublic(word: string, known: ReadonlySet<string>): boolean {
  if (new RegExp(`\\d{${maxDigits + 1}}`).test(word.replaceAll(/[^\p{L}\d]/gu, ''))) return false
  const terms = readSearchTerms(word).filter(({ isJoined }) => !isJoined)
  const isName = /^\p{Lu}/u.test(word)
  return (
    terms.length > 0 &&
    terms.every(({ term }) => known.has(term) || (!isName && frequencyRank(term) !== null))
  )
}
