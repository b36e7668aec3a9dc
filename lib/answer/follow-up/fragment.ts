import { isThirdPerson } from '#lib/language/common-verbs.ts'
import { withoutLead } from './phrase.ts'

const TURN =
  /^(?:(?:and )?(?:what|how) about|what of|same (?:\w+ )?(?:for|with|at|about|of)|ditto (?:for|at))\b/i
const ASKS =
  /\b(?:(?:what|who|when|where|why|how)s?|whose|whom|which|is|are|was|were|does|do|did|can|could|has|have|had|will|would|should|tell|compare|list|show)\b/i

/** Whether a message is no sentence: "and limits?", "what about the fee?", "B200s at Lambda". */
export function isFragment(text: string): boolean {
  const bare = withoutLead(text).replace(TURN, '')
  return !ASKS.test(bare) && !isStatement(bare)
}

// "So the government owns them?" asks whether that is so.
function isStatement(text: string): boolean {
  const [, verb] = DOES_SO.exec(text) ?? []
  return verb !== undefined && isThirdPerson(verb.toLowerCase())
}
const DOES_SO =
  /^(?:(?:the|a|an|its|their|each|every) )?(?!(?:it|its|the|an?)\b)\p{L}+ (\p{L}+s) (?:it|them|this|that|these|those|all|everything|an?|the|its|their|no)\b/iu

/** What a fragment asks about: the "fee" of "what about the fee?" */
export function thingOf(text: string): string {
  return withoutLead(withoutLead(text).replace(TURN, ''))
    .replace(/^(?:for|at|about|on|with|of|in) /i, '')
    .replace(/[\s?.!,;:]+$/, '')
    .replace(/,? (?:then|too|as well|though|also|instead)$/i, '')
    .trim()
}

/** "And Lambda, is it the same?", "what about Gensyn, do they?": the fragment alone, which asks that already. */
export function withoutTail(text: string): string {
  const bare = text.replace(TAIL, '?')
  return bare !== text && thingOf(bare) !== '' && isFragment(bare) ? bare : text
}
const TAIL =
  /(?:, (?:(?:is|are|was|were|does|do|did|has|have|can|will|would)(?: (?:it|that|they|this|those|there))?(?: (?:also|just|about|the|all))*(?: (?:same|similar|alike|like (?:that|this)|so|one|it|any|the case|different))?|which ones?|how so|(?:the )?same)| (?:is|are|was|were) (?:it|that|they) (?:also |about )?(?:the )?(?:same|similar|alike|different|so))(?: (?:there|too|as well|also|then))*\W*$/i
