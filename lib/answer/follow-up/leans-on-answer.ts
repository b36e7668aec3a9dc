import type { Before } from './conversation.ts'

/** Whether a message has nothing of its own but how it asks: "when did they get it?" after who owns most of it, "was it true?" */
export function leansWholly(text: string): boolean {
  return LEANS_WHOLLY.test(text)
}
const LEANS_WHOLLY =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:(?:when|where|how|why|since when|for how long|for how much|how long ago) (?:did|do|does|have|has|will|would|had) (?:they|he|she|it) (?:get|got|gotten|do|done|buy|bought|take|taken|have|had|make|made|acquire|acquired|receive|received) (?:it|them|that|this|one)|(?:is|was) (?:it|that|this) (?:really )?(?:true|proven|proved|confirmed|verified|so))\W*$/i

/** Whether what was told just now may hold what is asked: "how long did that take?", "is that going up or down?" */
export function isToldAlready(text: string, { answer }: Before): boolean {
  const told = answer?.sentences.filter(({ kind }) => kind === 'claim') ?? []
  return TOLD_ALREADY.some(
    ({ asks, holds }) => asks.test(text) && told.some(sentence => holds.test(sentence.text)),
  )
}
const TOLD_ALREADY = [
  {
    asks: /\bhow (?:long|many (?:hours|days|weeks|months|years)) did (?:that|this|it) (?:take|last|run)\b/i,
    holds: /\b(?:minutes|hours|days|weeks|months|years)\b/i,
  },
  {
    asks: /\b(?:up or down|down or up|growing|shrinking|rising|falling|(?:in|de)creas\w+|more or less (?:than|over)|(?:that|it) changed?)\b/i,
    holds:
      /\b(?:lowest|highest|fell|fallen|rose|risen|grew|grown|declin\w+|(?:in|de)creas\w+|(?:up|down) from|doubled|halved|tripled|shr[aiu]nk)\b/i,
  },
]
