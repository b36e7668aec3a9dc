import { isEnglishWord } from '#lib/language/english-words.ts'
import { readSearchTerms } from '#lib/language/search-terms.ts'

/** One word of a question; a word made of parts counts as several. */
export interface QuestionWord {
  text: string
  term: string
  index: number
  start: number
  end: number
}

/** The words of a text; a word made of parts gives each of them, but a name told apart by its capitals alone is one: "RepOps". */
export function readWords(text: string): QuestionWord[] {
  const terms = readSearchTerms(text)
  const whole = new Set(
    terms.flatMap(({ word, position, isJoined }) => (isJoined && isOneName(word) ? [position] : [])),
  )
  return terms
    .filter(({ position, isJoined }) => isJoined === whole.has(position))
    .map(({ word, term, start, end }, index) => ({ text: word, term, index, start, end }))
}

// What "PagedAttention" names, others write as two words.
function isOneName(word: string): boolean {
  const parts = word.match(/\p{Lu}?\p{Ll}+/gu) ?? []
  return /^\p{L}+$/u.test(word) && !parts.every(part => part.length > 3 && isEnglishWord(part.toLowerCase()))
}
