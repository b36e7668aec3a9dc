import { isEnglishWord } from '#lib/language/english-words.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

/** Whether a question asks who somebody is whom no claim names, however near those on the firm are: "who is Sam Altman?" */
export function asksOfNobodyTold({ question }: ResolvedQuestion, { own, others, units }: Retrieval): boolean {
  const surname = units.findLast(
    ({ text, isName, isOfName }) => !isOfName && (isName || !isEnglishWord(text.toLowerCase())),
  )
  return (
    WHO_IS.test(question.text) &&
    surname !== undefined &&
    ![...own, ...others].some(({ profile }) => profile.places.has(surname.term))
  )
}
const WHO_IS =
  /^\W*(?:(?:and|so|ok|then|but)\W+)*who(?:['’]s| is| was| are| were) (?!the\b|its?\b|their\b|in\b|on\b|behind\b)[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,3}\W*$/iu
