import { withoutLead } from './phrase.ts'

const TURN =
  /^(?:(?:and )?(?:what|how) about|what of|same (?:\w+ )?(?:for|with|at|about|of)|ditto (?:for|at))\b/i
const ASKS =
  /\b(?:(?:what|who|when|where|why|how)s?|whose|whom|which|is|are|was|were|does|do|did|can|could|has|have|had|will|would|should|tell|compare|list|show)\b/i

/** Whether a message is no sentence: "and limits?", "what about the fee?", "B200s at Lambda". */
export function isFragment(text: string): boolean {
  const bare = withoutLead(text)
  return !ASKS.test(bare.replace(TURN, ''))
}

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
