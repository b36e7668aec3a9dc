import { toSearchTerms } from '#lib/language/search-terms.ts'

/** By whom a question asks for what is made, as terms: "which are made by NVIDIA?"; none where it does not. */
export function readMaker(question: string): string[] {
  const maker = MADE_BY.exec(question)?.[1] ?? ''
  return toSearchTerms(maker)
}
// A name of several words is written large: "the Allen Institute".
const MADE_BY =
  /\b(?:made|built|developed|created|published|released|trained|written|designed|owned|controlled|run) by (?:the )?(\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*)*|\p{Ll}[\p{L}\d-]{3,})\W*$/u
