import { sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import type { ClaimProfile } from '#lib/retrieval/claim-profile.ts'
import { meaningOf } from '#lib/retrieval/question-profile.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

/**
 * Whether a question asks why something came about. Why something is so, or should be done, claims tell by what they hold: "why
 * do its shareholders have so little say?"
 */
export function asksWhyItCame({ text, wants }: Pick<ReadQuestion, 'text' | 'wants'>): boolean {
  return (wants === 'reason' && CAME.test(text)) || WANTS_REASON.test(text)
}
// "They gave up on growing it, do you know the reason?"
const WANTS_REASON =
  /\b(?:do|does|did|would) (?:you|anyone|it|they|the wiki) (?:know|say|tell|give|have) (?:me |us )?(?:the|a|any) reasons?(?: (?:why|for (?:it|that|this)))?\W*$/i
const CAME =
  /, and (?:why|how come)\W*$|\bwhat (?:caused|drove|led|prompted|pushed)\b|\bwhat made .{1,60}? (?:give|decide|cancel|scale|shrink|halt|pause|leave|quit|drop|change|move|stop|switch|go|abandon|choose|pick|buy|sell|close|cut)\b|\b(?:why|how come|what reason|for what reason)(?:['’]d| (?:\p{L}+ )??(?:did|was|were|has|have(?! an? )|had)|(?: (?:do|does) (?:\p{L}+ ){1,3}(?:want|wants|plan|intend|mean|hope) to)|(?! (?:is|are|isn|does|do|don|can|would|should|must|will|not|use|pay)\b)(?: \p{L}+){1,3} (?:chose|gave|left|went|made|dropped|stopped|quit|(?!need|speed|feed|limited)\p{L}{2,}ed))\b/iu

// "Which of them stopped, and why?", "why is Crusoe cheaper than CoreWeave?"
const AND_WHY = /, and why\W*$/i
const ASKS_WHY = /^\W*(?:(?:and|so|but|ok)\W+)*(?:why|how come)\b/i

// A cause or a purpose, or its editors say that it answers such a “why”.
function explainsWhy({ claim, asks }: ClaimProfile, asked: Float32Array): boolean {
  return (
    REASON.test(claim.text) ||
    claim.asks.some((ask, i) => {
      const meaning = asks[i]?.meaning
      return WHY.test(ask) && meaning !== undefined && sentenceLikeness(asked, meaning) >= ALIKE
    })
  )
}
// Stricter than the shape by which claims are ranked, for which "by" and "for" tell of a reason as well. "Plans to leave" and
// "according to" tell of no purpose, nor "since June 2026" of a cause, nor "sold to Nvidia" of either.
const REASON =
  /\b(?:[Bb]ecause|[Ss]ince(?! (?:\p{Ll}+ )?(?:\d|\p{Lu}))|due to|owing to|so that|as a result|caus(?:e[ds]?|ing)|led to|reasons?|therefore|thus|after|alleg\p{Ll}+|concern(?:ed|s)?|which (?:can|cleared|cuts?|lets?|makes?|means?)|(?<!\b(?:plan(?:s|ned)?|agree[ds]?|intend(?:s|ed)?|expect(?:s|ed)?|want(?:s|ed)?|need(?:s|ed)?|began|begins?|start(?:s|ed)?|continue[ds]?|set|due|able|used|up|according|close|compared|said|reported|access|similar|tied|moved|rose|grew|fell|sold|belongs?|renamed|from \S{1,12}) )to (?!(?:an?|the|its|their|his|her|our|about|over|more|less|one|two|three|four|five|six|seven|eight|nine|ten)\b)\p{Ll}+)\b/u
// A cosine: of what editors ask of a claim by "why", the same question in other words comes to 0.7 or more ("why did they quit?" for
// "why did the team leave?" to 0.75), one of another matter there to less.
const ALIKE = 0.7
const WHY = /\b(?:why|how come|reasons?|what(?:['’]s| is| was) behind)\b/i

/**
 * Whether the claims chosen for an answer, given by their ids, only say what a "why" takes for granted: "why did they change their
 * chief executive?" is not answered by a claim that they did.
 */
export function isUnexplained(
  { text, question, shape }: ResolvedQuestion,
  { own }: Retrieval,
  chosen: ReadonlySet<string>,
): boolean {
  const isAsked =
    shape === 'survey'
      ? AND_WHY.test(text)
      : shape === 'comparison'
        ? ASKS_WHY.test(question.text)
        : shape === 'fact' && asksWhyItCame(question)
  if (!isAsked) return false
  const matches = own.filter(({ profile }) => chosen.has(profile.claim.id))
  const asked = meaningOf(question)
  return (
    matches.length > 0 && matches.every(({ profile, isFiled }) => isFiled && !explainsWhy(profile, asked))
  )
}
