import { stem } from '#lib/language/stem.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { findLostComparison } from './check-comparisons.ts'
import { findLostMeasuring } from './check-measuring.ts'
import { findOwnerForOwned } from './check-owners.ts'
import { findLostScope } from './check-scope.ts'
import { findLostShare } from './check-shares.ts'
import { findWidened } from './check-widening.ts'
import { nameRun } from './open-subject.ts'
import type { OperatorClass } from './operators.ts'
import { gapAt, isBreak, isClauseBreak, type Reading, textOf, trailingOperators } from './reading.ts'
import type { Problem, Reason } from './verdict.ts'

/** Whoever says, plans or promises it: left out, the rest claims more than the source does. */
const ATTRIBUTIONS = toStems(
  'say state claim announce report estimate believe argue suggest allege note rate describe consider call label warn confirm deny predict forecast',
)
const PLANS = toStems(
  'plan intend aim expect hope propose target seek agree commit promise pledge schedule want try attempt',
)
/** Operators whose words may not be left out even with the phrase they stand in. */
const CRITICAL: Partial<Record<OperatorClass, Reason>> = {
  condition: 'condition',
  report: 'attribution',
  'as-of': 'scope',
  only: 'quantifier',
}
const ONSETS = new Set(['when', 'once'])
const EXCEPTIONS = new Set(['except', 'excluding', 'unless', 'until', 'till'])

/** What the claim says and the sentence leaves out must not change what remains. */
export function findHarmfulDrop(reading: Reading): Problem | null {
  for (const [claim, { analysis }] of reading.claims.entries()) {
    const used = new Set(reading.pairs.filter(pair => pair.claim === claim).map(pair => pair.at))
    if (used.size === 0) continue
    for (const at of namedAsEntry(reading, claim)) used.add(at)
    const { speech } = reading
    if (speech?.claim === claim && speech.held.verb !== null) used.add(speech.held.verb)
    const problem =
      findDroppedOperator(analysis, used) ??
      findDroppedSpeaker(analysis, used) ??
      findOwnerForOwned(reading, claim, used) ??
      findWidened(reading, claim, used) ??
      findLostScope(reading, claim, used) ??
      findLostShare(analysis, used) ??
      findLostMeasuring(analysis, used) ??
      findLostComparison(reading, claim, used)
    if (problem) return problem
  }
  return null
}

/** Where the sentence says "the project" for an entry of several words, all of them are told. */
function namedAsEntry({ pairs, claims }: Reading, claim: number): number[] {
  const { analysis, entryNames } = claims[claim] ?? {}
  if (!analysis || !entryNames) return []
  const told = pairs.filter(
    pair => pair.claim === claim && (pair.kind === 'generic' || pair.kind === 'alias'),
  )
  return told.flatMap(({ at }) => {
    const start = analysis.terms[at]?.start ?? 0
    const rest = analysis.text.slice(start).toLowerCase()
    const longest = Math.max(
      0,
      ...entryNames.filter(name => rest.startsWith(name.toLowerCase())).map(name => name.length),
    )
    return analysis.terms
      .filter(term => term.start >= start && term.start < start + longest)
      .map(term => term.index)
  })
}

function findDroppedOperator(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (let at = 0; at <= analysis.terms.length; at++) {
    if (used.has(at)) continue
    const gap = gapAt(analysis, at)
    // What closes a phrase that stands is compared where it stands.
    const closing = used.has(at - 1) ? trailingOperators(analysis, at) : []
    for (const operator of gap.operators.filter(one => !closing.includes(one))) {
      if (operator.class === 'only' && isPassingRemark(analysis, at, used)) continue
      const reason = CRITICAL[operator.class]
      if (reason && sharesClause(analysis, at, used)) return { reason, span: spanAt(analysis, at) }
    }
    if (
      gap.words.some(word => EXCEPTIONS.has(word) || (ONSETS.has(word) && gap.boundary === null)) &&
      sharesClause(analysis, at, used)
    ) {
      return { reason: 'condition', span: spanAt(analysis, at) }
    }
  }
  return null
}

/** Whether a term that stands is in the same clause as the gap before `at`. */
function sharesClause(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  if (isLaidAside(analysis, at, used) || isCarried(analysis, at, used)) return false
  // A clause of which only the subject is told is left out. ", and, as of May, …" says of what follows alone when it holds.
  for (let i = opensConjunct(analysis, at) ? -1 : at - 1; i >= leadLength(analysis); i--) {
    if (isStrong(analysis, i + 1, at)) break
    if (used.has(i)) return true
  }
  for (let i = at; i < analysis.terms.length; i++) {
    if (i > at && isStrong(analysis, i, -1)) return false
    if (used.has(i)) return true
  }
  return false
}

function opensConjunct(analysis: Analysis, at: number): boolean {
  return /^,? ?(?:and|but), /.test(`${spanAt(analysis, at)} `)
}

/** How many names a claim opens with. */
function leadLength(analysis: Analysis): number {
  return nameRun(analysis).length
}

/** ", the only one to …" and ", and only …" add a remark: without it the rest says the same. */
function isPassingRemark(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  const gap = gapAt(analysis, at)
  const isRemark = gap.boundary === 'comma' && (gap.conjunction === 'and' || gap.words.includes('the'))
  return isRemark && !analysis.terms.slice(at).some(term => used.has(term.index))
}

/** Within an adjunct that is left out whole ("…, leaving only the V1 engine"), what it says goes with it. */
function isLaidAside(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  let start = at - 1
  while (start > 0 && gapAt(analysis, start).boundary === null) start--
  if (start <= 0 || used.has(at - 1)) return false
  for (let i = start; i < analysis.terms.length; i++) {
    if (i > at && gapAt(analysis, i).boundary !== null) return true
    if (used.has(i)) return false
  }
  return true
}

/** "only small fixes" told as "only fixes": the word is gone, what stood before it is compared with what follows. */
function isCarried(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  for (let i = at + 1; i < analysis.terms.length; i++) {
    if (isBreak(gapAt(analysis, i))) return false
    if (used.has(i)) return true
  }
  return false
}

function isStrong(analysis: Analysis, at: number, own: number): boolean {
  const gap = gapAt(analysis, at)
  if (gap.boundary === 'clause') return true
  return at !== own && isClauseBreak(gap)
}

function findDroppedSpeaker(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    if (used.has(term.index) || term.isName || isNaming(term)) continue
    const isPlan = PLANS.has(term.stem)
    if (!isPlan && !ATTRIBUTIONS.has(term.stem)) continue
    if (opensAside(analysis, term.index, used)) continue
    for (let at = term.index + 1; at < analysis.terms.length; at++) {
      if (at > term.index + 1 && isClauseBreak(gapAt(analysis, at))) break
      if (used.has(at)) return { reason: isPlan ? 'status' : 'attribution', span: textOf(analysis, term) }
    }
  }
  return null
}

/** "House, also called House M.D., is …" names it twice. */
function isNaming({ stem: own, gap }: Term): boolean {
  return own === CALL && gap.words.at(-1) === 'also'
}

const CALL = stem('call')

/** "GPT-5, announced in August 2025, routes …": an aside that is left out whole takes its verb with it. */
function opensAside(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  if (at === 0 || gapAt(analysis, at).boundary === null) return false
  for (let i = at; i < analysis.terms.length; i++) {
    if (i > at && gapAt(analysis, i).boundary !== null) return true
    if (used.has(i)) return false
  }
  return true
}

function spanAt(analysis: Analysis, at: number): string {
  const start = analysis.terms[at - 1]?.end ?? 0
  const end = analysis.terms[at]?.end ?? analysis.text.length
  return analysis.text.slice(start, end).trim()
}

function toStems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem))
}
