import type { Token } from '#lib/language/tokenize.ts'
import { alignTerms, type ReadClaim } from './align-terms.ts'
import { type Analysis, analyzeText } from './analyze-text.ts'
import { findUncovered } from './check-coverage.ts'
import { findHarmfulDrop } from './check-drops.ts'
import { findBoundChange, findUnboundNumber } from './check-numbers.ts'
import { findOperatorChange } from './check-operators.ts'
import { findOrderChange } from './check-order.ts'
import { findRoleChange } from './check-roles.ts'
import { findReplacedWord, findSubjectChange } from './check-subject.ts'
import { findTenseChange } from './check-tense.ts'
import { findMarkup } from './find-markup.ts'
import { isBareName } from './is-bare-name.ts'
import { nameRun } from './open-subject.ts'
import { gapAt, type Reading, toReading } from './reading.ts'
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
/** A sentence with fewer terms that stand in a claim says nothing that could be checked. */
const LEAST_TERMS = 2
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
  const markup = findMarkup(sentence)
  if (markup !== null) return withhold({ reason: 'markup', span: markup })
  const read = claims.map(readClaim)
  const judged = splitSentences(sentence).map((part, i) => judgePart(part, read, i > 0))
  if (judged.length === 0) return withhold({ reason: 'content', span: sentence })
  return combine(judged)
}

function judgePart(part: string, claims: readonly ReadClaim[], isFollowUp: boolean): Judgement {
  const names = claims.flatMap(({ entryNames, analysis }) => entryNames ?? leadName(analysis))
  const sentence = analyzeText(stripOpener(part, names))
  const reading = toReading(sentence, claims, alignTerms(sentence, claims))
  const hollow = findHollow(reading, isFollowUp)
  if (hollow) return withhold(hollow)
  const uncovered = findUncovered(reading)
  const hard = uncovered.find(problem => problem.reason !== 'coverage')
  if (hard) return withhold(hard)
  const problem =
    findBoundChange(reading) ??
    findUnboundNumber(reading) ??
    findOperatorChange(reading) ??
    findTenseChange(reading) ??
    findOrderChange(reading) ??
    findRoleChange(reading) ??
    (isFollowUp ? null : findSubjectChange(reading)) ??
    findReplacedWord(reading) ??
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

/** Too little to check, or about something that the sentence does not name. */
function findHollow(reading: Reading, isFollowUp: boolean): Problem | null {
  const { sentence, pairs, claims } = reading
  const first = sentence.tokens.find(token => token.kind !== 'mark')
  if (sentence.terms.length === 0 || !first) return { reason: 'content', span: sentence.text }
  if (
    !isFollowUp &&
    DANGLING.has(first.norm) &&
    !opensTitle(sentence) &&
    !isSaidOf(first, sentence, claims)
  ) {
    const next = sentence.terms[0]
    const isDeterminer = DETERMINERS.has(first.norm) && next?.gap.words.length === 1
    if (!isDeterminer) return { reason: 'pronoun', span: first.text }
  }
  // "…, and it is." ends in a clause that says nothing, unless the claim goes on so.
  const last = pairs.at(-1)
  const held = last && claims[last.claim]?.analysis
  const said = held && last ? gapAt(held, last.at + 1).words : []
  const empty = sentence.tail.words.find(
    word => (DANGLING.has(word) || AUXILIARIES.has(word)) && !said.includes(word),
  )
  if (empty !== undefined && last) {
    return { reason: 'content', span: sentence.text.slice(last.term.end) }
  }
  return (pairs.length < LEAST_TERMS && sentence.terms.length < LEAST_TERMS) || isBareName(reading)
    ? { reason: 'content', span: sentence.text }
    : null
}

/** A claim of no known entry may itself say "it": the sentence may then say it too, of the same. */
function isSaidOf(pronoun: Token, { tokens }: Analysis, claims: readonly ReadClaim[]): boolean {
  const next = tokens[tokens.indexOf(pronoun) + 1]?.norm
  return claims.some(({ analysis, entryNames }) => {
    if (entryNames !== null) return false
    const opensSo = analysis.tokens.find(token => token.kind !== 'mark')?.norm === pronoun.norm
    const saysSo = analysis.tokens.some(
      (token, i) => token.norm === pronoun.norm && analysis.tokens[i + 1]?.norm === next,
    )
    return opensSo || saysSo
  })
}

/** "It Takes Two" and "I Kissed a Girl" are names: the word after the pronoun has a capital. */
function opensTitle({ terms, text }: Analysis): boolean {
  const second = terms[0]
  return (
    second !== undefined && second.gap.words.length === 1 && /^\p{Lu}\p{Ll}/u.test(text.slice(second.start))
  )
}

const AUXILIARIES = new Set('is are was were be been has have had do does did'.split(' '))

const DANGLING = new Set(
  'it its they their them he she his her him this these that those we you i our your my'.split(' '),
)
const DETERMINERS = new Set(['this', 'these', 'that', 'those'])

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
