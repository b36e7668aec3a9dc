import { readSearchTerms } from '#lib/language/search-terms.ts'

/** One word of a question; a word made of parts counts as several. */
export interface QuestionWord {
  text: string
  term: string
  index: number
  start: number
  end: number
}

/** The words of a text; a word made of parts gives each of them. */
export function readWords(text: string): QuestionWord[] {
  return readSearchTerms(text)
    .filter(({ isJoined }) => !isJoined)
    .map(({ word, term, start, end }, index) => ({ text: word, term, index, start, end }))
}
