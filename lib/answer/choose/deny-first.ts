import { toSearchTerms } from '#lib/language/search-terms.ts'
import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/**
 * Claims with the one first that says no of what a question takes for done: "how many GPUs has it bought?" is decided by "it does not
 * buy chips: …", whatever numbers others have. As they are where none does, and for a yes/no question, which takes nothing for done.
 */
export function denyFirst(
  claims: readonly ClaimMatch[],
  own: readonly ClaimMatch[],
  { text, content }: Pick<ReadQuestion, 'text' | 'content'>,
): ClaimMatch[] {
  if (asksWhether(text) || DENIES.test(text)) return [...claims]
  const asked = new Set(content.map(({ term }) => term))
  const denying = own.find(
    match =>
      match.isFiled &&
      match.held >= HELD &&
      deedsDenied(match.profile.claim.text).some(deed => asked.has(deed)),
  )
  return denying === undefined ? [...claims] : [denying, ...claims.filter(match => match !== denying)]
}
const DENIES = /\b(?:not|never|no|without)\b|n['’]t\b/i
// A share of what the question says: what denies one thing in passing is of another matter.
const HELD = 0.3

// What somebody does not do: "does not buy chips", as terms.
function deedsDenied(text: string): string[] {
  return [...text.matchAll(/\b(?:do|does|did|has|have) (?:not|never) (\p{Ll}+)/gu)].flatMap(([, deed = '']) =>
    toSearchTerms(deed),
  )
}
