import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { Claim } from '#lib/wiki/model.ts'

/**
 * What a question wants named, as a term: the stablecoins of "which stablecoins do they take?", the nonprofit of "what's the name of
 * the nonprofit that bought them?"; undefined where it asks for nothing so.
 */
export function whichAsked(question: string): string | undefined {
  const head = NAME_OF.exec(question)?.[1] ?? WHICH.exec(question)?.[1]
  // "Which API does it have?" asks what its one is like.
  const isNone = head === undefined || ANYTHING.test(head) || /^\p{Lu}+$/u.test(head)
  return isNone ? undefined : toSearchTerms(head)[0]
}
// "Which five US sites were added": the last word before the verb. Gaps are bounded, as time is.
const WHICH =
  /\b(?:which|what) (?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|of|if|about)\b)(?:[\p{L}\d-]+ ){0,3}?(\p{L}[\p{L}-]{2,}) (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\b/iu
const NAME_OF =
  /\bnames? of (?:the|its|their|that|this) (?:[\p{L}\d-]+ ){0,2}?(\p{L}[\p{L}-]{2,})(?= (?:that|who|which|where|behind|it|they)\b|\W*$)/iu
// Asks for whatever there is, and what claims tell of by values.
const ANYTHING =
  /^(?:things?|kinds?|sorts?|types?|exactly|earth|more|else|all|good|people|clear|two|three|ways?|parts?|reasons?|terms|rules|options|years?|months?|days?|dates?|times?|price|cost|fees?|percent\w*|share|rate|size|amount|sum|and|or|else|it|they|you|there|that|this)$/i

/** Whether a claim speaks of what a question wants named without naming it: "in stablecoins", "bought by a nonprofit". */
export function leavesUnnamed(
  claim: Pick<Claim, 'text' | 'entry' | 'asks'>,
  wanted: string | undefined,
  question: string,
): boolean {
  if (wanted === undefined || claim.asks.some(ask => whichAsked(ask) === wanted)) return false
  const words = claim.text.split(/\s+/)
  const at = words.flatMap((word, i) => (toSearchTerms(word).includes(wanted) ? [i] : []))
  const asked = question.toLowerCase()
  const own = claim.entry.split('-')
  const isNew = (word: string, i: number) => {
    const bare = word.replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '').replace(/['’]s$/, '')
    return (
      i > 0 &&
      NAMED.test(bare) &&
      !asked.includes(bare.toLowerCase()) &&
      !own.includes(bare.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    )
  }
  return (
    at.length > 0 &&
    at.every(
      i =>
        isOneOfMany(words, i) ||
        (BARE.test(words[i - 1] ?? '') &&
          !LISTS_THEM.test(words.slice(i, i + 3).join(' ')) &&
          !words.some((word, j) => j >= i - NEAR && j <= i + NEAR && isNew(word, j))),
    )
  )
}
// "Bought by a nonprofit started by Jed McCaleb": who is named is another. "A GPU cloud" is no GPU.
function isOneOfMany(words: readonly string[], i: number): boolean {
  return /^an?$/.test(words[i - 1] ?? '') && ENDS_THERE.test(`${words[i]} ${words[i + 1] ?? ''}`)
}
const ENDS_THERE =
  /[.;] |^\S+ (?:that|which|who|whose|started|founded|run|led|owned|based|in|from|of|by|with|near|for|and|or)?$/
const NAMED = /\p{Lu}|\d/u
// "In stablecoins", "five sites"; "only dedicated deployments" and "the largest customer" say which.
const BARE =
  /^(?:in|of|with|by|to|from|for|on|and|or|some|several|various|certain|many|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|US)$/i
// "Four ways: …", "buyers such as …", "formats including …"
const LISTS_THEM = /^\S+(?::|,? (?:such as|like|including|called|named|are|is|were|was)\b)/i
// In words, to either side.
const NEAR = 4
