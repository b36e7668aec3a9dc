import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/**
 * Whether a claim, however near, leaves out the one thing that a question asks for: it speaks of other models ("what does an
 * A100 cost?"), counts other things, names no span of time or states no sum. Of the tuning half's questions and those of two
 * further writers, 34 that no claim answers were answered so, and one that a claim does would have been refused.
 */
export function leavesOut(match: ClaimMatch, { text }: Pick<ReadQuestion, 'text'>): boolean {
  const { claim } = match.profile
  // Running text says what it counts, and of which model, in other sentences.
  if (!match.isFiled) return false
  return (
    namesOtherModels(`${claim.text}\n${claim.asks.join('\n')}`, text) ||
    (COUNTS.test(text) && match.thing < COUNTED) ||
    (HOW_LONG.test(text) && !SPAN.test(claim.text)) ||
    (WHAT_SUM.test(text) && !SUM.test(claim.text))
  )
}

/** Whether a question asks of models by their numbers, and a text names at least one of them not. */
function namesOtherModels(text: string, question: string): boolean {
  return !ASKS_WHETHER.test(question) && !speaksOfModels(text, question)
}

/** Whether a text names every model that a question names by its number: an A100, Qwen3.8, V4; true where it names none. */
export function speaksOfModels(text: string, question: string): boolean {
  const plain = text.toLowerCase().replace(/[-_/]/g, ' ')
  return modelsIn(question).every(model =>
    new RegExp(`(?<![a-z0-9.])${model}s?(?![a-z0-9]|\\.\\d)`).test(plain),
  )
}

// As patterns: "GPT-6" is also written "GPT 6", and of "Qwen3.8-2.4T" either half may stand alone.
function modelsIn(question: string): string[] {
  // "A 4090", but no year and no amount.
  const numbers = [...question.matchAll(/\b(?:an?|single|my) ((?!19|20)\d{4})s?\b/gi)].map(
    ([, number]) => number ?? '',
  )
  const words = question.toLowerCase().match(/[a-z0-9][a-z0-9.-]*[a-z0-9]/g) ?? []
  const named = words.flatMap(word => {
    const numbered = /^([a-z]+)-(\d[\d.]*)$/.exec(word)
    if (numbered) return [`${numbered[1]} ?${escapeDots(numbered[2] ?? '')}`]
    const version = /^v(\d[\d.]*)$/.exec(word)
    // "The third version", "v3": of OLMo 3 as of V3.
    if (version) return [`(?:v|[a-z]{3,} )${escapeDots(version[1] ?? '')}`]
    return word
      .split('-')
      .filter(part => /\d/.test(part) && /[a-z]/.test(part) && !AMOUNT.test(part))
      .map(part => escapeDots(part.replace(/(?<=\d)s$/, '')))
  })
  return [...numbers, ...named]
}

function escapeDots(text: string): string {
  return text.replaceAll('.', '\\.')
}

// "16gb", "3b", "7pm", "2nd": a number with its unit.
const AMOUNT =
  /^\d+(?:\.\d+)?(?:[gmtk]b|k|m|b|bn|t|x|[kmg]?w|ms|s|h|hrs?|[ap]m|st|nd|rd|th|yrs?|gig|bits?|usdc?|p)$/
// "Can I use a 4090?" is answered by what can be used.
const ASKS_WHETHER =
  /^\W*(?:(?:and|so|but|ok|then)\W+)?(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should)\b/i
const COUNTS = /\b(?:how many|number of)\b/i
// A share of 1: how well the things to be counted are met by the claim or by what its editors say it answers.
const COUNTED = 0.7
const HOW_LONG = /\bhow long\b(?! ago)|\bhow many (?:minutes|hours|days|weeks|months|years)\b/i
const SPAN =
  /\b(?:milliseconds?|seconds?|minutes?|hour(?:s|ly)?|days?|daily|week(?:s|ly)?|months?|monthly|years?|yearly|20\d\d|tokens?|context|until|by the)\b/i
// What was paid for one thing; "what does it cost?" may be answered by how it is charged.
const WHAT_SUM =
  /\b(?:what|how much)(?: rent| price| sum| money| fee)? (?:did|does|do|was|were|is|are|has|have|will) .{0,80}\b(?:pay|paid|spend|spent|earn|earned)\b(?!.{0,80} with\b)(?! (?:in|by)\b)|\bwhat did .{0,80} cost\b|\bin dollars\b|\bhow many dollars\b/i
const SUM = /[$€£%]|\bRs\b|\bfree\b|\bcrore\b|\b(?:half|halves|double|no \w+ fees?)\b/i
