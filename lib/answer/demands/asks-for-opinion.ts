/** Whether a question asks for an opinion, advice on money, or a forecast, which no claim gives. */
export function asksForOpinion(question: string): boolean {
  return OPINION.test(question)
}
const OPINION = new RegExp(
  [
    String.raw`\bshould (?:i|we|one) (?:invest|(?:buy|sell|hold) (?:\S+ ){0,3}?(?:stocks?|shares?|coins?|(?:the|its|their) tokens?)\b|put (?:my|our) (?:money|savings))`,
    String.raw`\b(?:good|bad|safe|smart|wise) investment\b`,
    String.raw`\b(?:your|honest|personal) (?:(?:honest|personal|own) )?(?:opinion|view|take(?! rate)|verdict)\b`,
    String.raw`\b(?:nice|good|great|bad|fun) (?:place|company|firm|employer) to work\b`,
    String.raw`\bwhat do you (?:personally )?(?:think|make) of\b|\bdo you (?:personally )?(?:like|prefer|recommend|believe in)\b`,
    String.raw`^\W*(?:so )?(?:is|are) (?:it|this|that|they|\S+) (?:just |really |all )?(?:a (?:total |complete )?(?:scam|ponzi(?: scheme)?|rip-?off)|overhyped|overrated)\W*$`,
    String.raw`\bwill .{0,60}\b(?:stocks?|shares|coins?|(?:the|its) tokens?) .{0,30}\b(?:go up|go down|rise|fall|moon|crash|double|drop)\b`,
  ].join('|'),
  'i',
)
