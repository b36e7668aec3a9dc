/** Whether a question asks for what there is by now, not for what is planned: "who has the most GPUs to hand already?" */
export function asksForPresent(question: string): boolean {
  return PRESENT.test(question)
}
const PRESENT =
  /\b(?:already|right now|at present|at the moment|as of now|as of today|by now|to hand|on hand|in place|up and running|in operation|installed|switched on|plugged in)\b|\b(?:promises?|plans?|hype|announcements?|targets?) aside\b|\b(?:forget|ignor(?:e|ing)|leaving out|without counting|not counting) (?:the |all |any )?(?:promises|plans|hype|announcements|targets)\b|\bnot (?:just |only |merely )?(?:planned|promised|announced|on paper)\b|\b(?:actually|really) (?:has|have|got|own|owns|running|runs?|online|live)\b/i

/** Whether a claim tells of what is yet to come. What stands against a goal has been reached; what was dropped will not come. */
export function tellsOfPlan(text: string): boolean {
  return PLAN.test(
    [AGAINST_GOAL, DROPPED, WAS_DROPPED, WILL].reduce((left, done) => left.replace(done, ''), text),
  )
}
const AGAINST_GOAL = /\bagainst (?:an? |the |its )?(?:original |first |earlier )?(?:goal|target|plan)\b/gi
const DROPPED =
  /\b(?:dropp|abandon|scrapp|shelv|cancel|cancell|withdr)(?:ed|ew|ing)? (?:an? |the |its |all )?(?:[\p{L}-]+ ){0,2}?(?:plans?|goals?|targets?)\b/giu
const WAS_DROPPED =
  /\b(?:plans?|goals?|targets?) (?:(?:was|were|has been|have been|had been) )?(?:later )?(?:dropped|abandoned|scrapped|shelved|cancell?ed|withdrawn|met|reached)\b/gi
// "Will Smith" is a man.
const WILL = /\bWill (?=\p{Lu})/gu
const PLAN =
  /\b(?:plan(?:s|ned|ning)?|will|would|(?:is|are|was|were) to|goals?|targets?|targeted|toward|aims?|aimed|intends?|expect(?:s|ed)?|promis\w+|being (?:added|built)|is building|under construction|due (?:in|by|for)|(?:clearance|permission|approval)\b.{0,40}\bto buy)\b/i
