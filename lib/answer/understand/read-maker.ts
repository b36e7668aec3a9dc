import { toSearchTerms } from '#lib/language/search-terms.ts'

/** By whom a question asks for what is made, as terms: "which are made by NVIDIA?"; none where it does not. */
export function readMaker(question: string): string[] {
  const maker = MADE_BY.exec(question)?.[1] ?? ''
  return toSearchTerms(maker)
}
// A name of several words is written large: "the Allen Institute".
const MADE_BY =
  /\b(?:made|built|developed|created|published|released|trained|written|designed) by (?:the )?(\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*)*|\p{Ll}[\p{L}\d-]{3,})\W*$/u

/** By whom a question asks for what is owned, as terms: "which are owned by NVIDIA?"; none where it names nobody. */
export function readOwner(question: string): string[] {
  return toSearchTerms(OWNED_BY.exec(question)?.[1] ?? '')
}
const OWNED_BY = /\b(?:owned|controlled) by (?:the )?(\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*)*)\W*$/u
