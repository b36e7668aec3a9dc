import { readSearchTerms, toSearchTerms } from '#lib/language/search-terms.ts'
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

/**
 * Whether more than half of a question's words stand in the wiki. A word that calls a facet to mind is not enough: who chairs
 * a football club is no question about who runs a project.
 */
export function isAboutWiki(words: readonly string[], known: ReadonlySet<string>): boolean {
  const standing = words.filter(word => toSearchTerms(word).some(term => known.has(term)))
  return standing.length * 2 > words.length
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
