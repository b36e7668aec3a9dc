import { alignTerms, type ReadClaim } from './align-terms.ts'
import { type Analysis, analyzeText } from './analyze-text.ts'
import { findUncovered } from './check-coverage.ts'
import { findHarmfulDrop } from './check-drops.ts'
import { findBoundChange, findReplacedNumber, findUnboundNumber } from './check-numbers.ts'
import { findOperatorChange } from './check-operators.ts'
import { findOrderChange } from './check-order.ts'
import { findStrayPhrase } from './check-predicates.ts'
import { findRoleChange } from './check-roles.ts'
import { findSplice } from './check-splices.ts'
import { findReplacedWord, findSubjectChange } from './check-subject.ts'
import { findTenseChange } from './check-tense.ts'
import { findHollow } from './find-hollow.ts'
import { findMarkup } from './find-markup.ts'
import { opensWithSpeech } from './license-speech.ts'
import { nameRun } from './open-subject.ts'
import { type Reading, toReading } from './reading.ts'
import { splitSentences } from './split-sentences.ts'
import { stripOpener } from './strip-opener.ts'
import type { Judgement, Problem } from './verdict.ts'

/** A claim as it is cited; `entryNames` are the name and aliases of the entry it belongs to, where known. */
export interface CitedClaim {
  text: string
  entryNames?: readonly string[]
}

/** Longer sentences are refused unread. */
const MOST_CHARACTERS = 2_000
/** One uncovered word among at least this many covered ones is plausible enough to ask a judge about. */
const LEAST_FOR_MIDDLE = 4

/**
 * Judges one draft sentence against the claims it cites: whether the words stand in them (`quoted`), the certificate holds
 * (`checked`), it is plausible without being certified (`middle`), or it must not be shown (`withheld`, with the first reason
 * found and the words it is about). Pure and deterministic; linear in the sentence and the claims.
 */
export function judgeSentence(sentence: string, claims: readonly CitedClaim[]): Judgement {
  if (claims.length === 0) return withhold({ reason: 'uncited', span: sentence.slice(0, 200) })
  if (sentence.length > MOST_CHARACTERS) return withhold({ reason: 'too-long', span: sentence.slice(0, 200) })
  const markup = findMarkup(
    sentence,
    claims.map(({ text }) => text),
  )
  if (markup !== null) return withhold({ reason: 'markup', span: markup })
  const whole = claims.findIndex(({ text }) => text.trim() === sentence.trim())
  // A claim of several sentences, told as it stands: taken apart, its parts would miss what stands in the others.
  if (whole !== -1 && splitSentences(sentence).length > 1)
    return { verdict: 'quoted', reason: null, span: null, used: [whole] }
  const read = claims.map(readClaim)
  const judged = splitSentences(sentence).map((part, i) => judgePart(part, read, i > 0))
  if (judged.length === 0) return withhold({ reason: 'content', span: sentence })
  return combine(judged)
}

function judgePart(part: string, claims: readonly ReadClaim[], isFollowUp: boolean): Judgement {
  // "According to Ada" tells nothing of a claim of Ada's, unless it is her words that the claim tells.
  const names = claims.flatMap(({ entryNames, analysis }) =>
    opensWithSpeech(analysis) ? [] : (entryNames ?? leadName(analysis)),
  )
  const sentence = analyzeText(stripOpener(part, names))
  const reading = toReading(sentence, claims, alignTerms(sentence, claims))
  const hollow = findHollow(reading, isFollowUp)
  if (hollow) return withhold(hollow)
  const whole = claims.findIndex(({ analysis }) => analysis.text.trim() === part.trim())
  if (whole !== -1) return { verdict: 'quoted', reason: null, span: null, used: [whole] }
  const uncovered = findUncovered(reading)
  const hard = uncovered.find(problem => problem.reason !== 'coverage')
  if (hard) return withhold(hard)
  const problem =
    findBoundChange(reading) ??
    findUnboundNumber(reading) ??
    findReplacedNumber(reading) ??
    findOperatorChange(reading) ??
    findTenseChange(reading) ??
    findOrderChange(reading) ??
    findRoleChange(reading) ??
    (isFollowUp ? null : findSubjectChange(reading)) ??
    findReplacedWord(reading) ??
    findSplice(reading) ??
    findStrayPhrase(reading) ??
    findHarmfulDrop(reading)
  const [first, ...more] = uncovered
  if (problem) return withhold(problem)
  if (first) {
    const isPlausible = more.length === 0 && reading.pairs.length >= LEAST_FOR_MIDDLE
    return isPlausible
      ? { verdict: 'middle', reason: 'coverage', span: first.span, used: [] }
      : withhold(first)
  }
  const used = [...new Set(reading.pairs.map(pair => pair.claim))].sort((a, b) => a - b)
  return { verdict: isQuote(reading) ? 'quoted' : 'checked', reason: null, span: null, used }
}

/** Whether the words of the sentence stand in one claim in a row, from a start to an end of a part of it. */
function isQuote({ sentence, pairs, claims }: Reading): boolean {
  const claim = pairs[0]?.claim
  if (claim === undefined || pairs.some(pair => pair.claim !== claim)) return false
  const words = wordsOf(sentence)
  return ` ${wordsOf((claims[claim] as ReadClaim).analysis)} `.includes(` ${words} `)
}

function wordsOf({ tokens }: Analysis): string {
  return tokens
    .filter(token => token.kind !== 'mark')
    .map(token => token.norm)
    .join(' ')
}

function leadName(analysis: Analysis): string[] {
  const run = nameRun(analysis)
  const [first, last] = [run[0], run.at(-1)]
  return first && last ? [analysis.text.slice(first.start, last.end)] : []
}

// Claims are cited again and again: remembering how they read makes judging several times faster. Bounded.
const MOST_REMEMBERED = 2_000
const remembered = new Map<string, Analysis>()

function readClaim(claim: CitedClaim): ReadClaim {
  let analysis = remembered.get(claim.text)
  if (!analysis) {
    analysis = analyzeText(claim.text)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(claim.text, analysis)
  }
  return { analysis, entryNames: claim.entryNames && claim.entryNames.length > 0 ? claim.entryNames : null }
}

function combine(judged: readonly Judgement[]): Judgement {
  const worst = judged.find(one => one.verdict === 'withheld') ?? judged.find(one => one.verdict === 'middle')
  if (worst) return worst
  const used = [...new Set(judged.flatMap(one => one.used))].sort((a, b) => a - b)
  const verdict = judged.every(one => one.verdict === 'quoted') ? 'quoted' : 'checked'
  return { verdict, reason: null, span: null, used }
}

function withhold({ reason, span }: Problem): Judgement {
  return { verdict: 'withheld', reason, span, used: [] }
}
