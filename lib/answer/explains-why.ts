import { sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import type { ClaimProfile } from '#lib/retrieval/claim-profile.ts'
import { meaningOf } from '#lib/retrieval/question-profile.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { ResolvedQuestion } from './resolve-question.ts'

/**
 * Whether a question asks why something came about. Why something is so, or should be done, claims tell by what they hold: "why
 * do its shareholders have so little say?"
 */
export function asksWhyItCame({ text, wants }: Pick<ReadQuestion, 'text' | 'wants'>): boolean {
  return wants === 'reason' && CAME.test(text)
}
const CAME =
  /\b(?:why|how come|what reason|for what reason)(?:['’]d| (?:\p{L}+ )??(?:did|was|were|has|have(?! an? )|had)|(?! (?:is|are|isn|does|do|don|can|would|should|must|will|not|use|pay)\b)(?: \p{L}+){1,3} (?:chose|gave|left|went|made|dropped|stopped|quit|(?!need|speed|feed|limited)\p{L}{2,}ed))\b/iu

// A cause or a purpose, or its editors say that it answers such a “why”.
function explainsWhy({ shape, claim, asks }: ClaimProfile, asked: Float32Array): boolean {
  return (
    shape.isReasoned ||
    claim.asks.some((ask, i) => {
      const meaning = asks[i]?.meaning
      return WHY.test(ask) && meaning !== undefined && sentenceLikeness(asked, meaning) >= ALIKE
    })
  )
}
// A cosine.
const ALIKE = 0.7
const WHY = /\b(?:why|how come|reasons?|what(?:['’]s| is| was) behind)\b/i

/**
 * Whether the claims chosen for an answer, given by their ids, only say what a "why" takes for granted: "why did they change their
 * chief executive?" is not answered by a claim that they did.
 */
export function isUnexplained(
  { question, shape }: ResolvedQuestion,
  { own }: Retrieval,
  chosen: ReadonlySet<string>,
): boolean {
  if (!asksWhyItCame(question) || shape !== 'fact') return false
  const matches = own.filter(({ profile }) => chosen.has(profile.claim.id))
  const asked = meaningOf(question)
  return (
    matches.length > 0 && matches.every(({ profile, isFiled }) => isFiled && !explainsWhy(profile, asked))
  )
}
