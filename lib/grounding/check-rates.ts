import type { Analysis, Term } from './analyze-text.ts'
import { TIMES } from './function-words.ts'
import { isBreak, isClauseBreak, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/**
 * The span of time, or the thing counted by, that a number is told for and that is left out: "$2 billion in sales" for "$2
 * billion in sales a year", "a budget of $30 million" for "an annual budget of $30 million". `used` are the terms told.
 */
export function findDroppedRate(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    if (used.has(term.index)) continue
    const { words } = term.gap
    const isCountedBy = term.quantity !== null && used.has(term.index + 1) && words.at(-1) === 'per'
    const isRate = isPer(term, analysis) && isToldBefore(analysis, term, used)
    const isPeriod = PERIODICAL.has(term.norm) && isToldBeside(analysis, term, used)
    if (isCountedBy || isRate || isPeriod) return { reason: 'unit', span: textOf(analysis, term) }
    if (words.includes('per') && used.has(term.index - 1))
      return { reason: 'unit', span: textOf(analysis, term) }
  }
  return null
}

const PERIODICAL = new Set(
  'hourly daily nightly weekly fortnightly monthly quarterly yearly annual annually annualised annualized'.split(
    ' ',
  ),
)
const EACH = new Set(['each', 'every', 'per'])
const PLACING = new Set(['in', 'for', 'at', 'with', 'on'])
/** "A year after its listing" says when. */
const LATER = new Set(['after', 'before', 'ago', 'later', 'earlier', 'since', 'from'])

function isPer({ gap, stem, index }: Term, { terms }: Analysis): boolean {
  const [first = '', second = ''] = gap.words
  if (gap.boundary !== null) return false
  if (gap.words.length === 1 && EACH.has(first)) return true
  if (gap.words.length === 2 && PLACING.has(first) && EACH.has(second)) return true
  const next = terms[index + 1]
  const isLater = next?.gap.words.some(word => LATER.has(word)) || LATER.has(next?.norm ?? '')
  const isOne = (word: string) => word === 'a' || word === 'an'
  const isSpan =
    (gap.words.length === 1 && isOne(first)) || (gap.words.length === 2 && first === 'in' && isOne(second))
  return isSpan && (TIMES.has(stem) || (first === 'in' && stem === QUARTER)) && !isLater
}

const QUARTER = 'quarter'

/** Whether a number that stands before the term in its clause is told. */
function isToldBefore({ terms }: Analysis, term: Term, used: ReadonlySet<number>): boolean {
  let hasCount = false
  for (let at = term.index - 1; at >= 0; at--) {
    const isNumber = isCount(terms[at])
    if (isNumber && used.has(at)) return true
    // A number nearer to the rate is the one that it is told of.
    hasCount ||= isNumber
    const { gap } = terms[at] as Term
    // What a bracket holds goes with its own numbers.
    if (isClauseBreak(gap) || gap.boundary === 'bracket' || (hasCount && isBreak(gap))) return false
  }
  return false
}

/** Whether a number of the term's clause is told, and the noun that follows the term or the number right before it. */
function isToldBeside(analysis: Analysis, term: Term, used: ReadonlySet<number>): boolean {
  if (isToldBefore(analysis, term, used)) return true
  if (!used.has(term.index + 1)) return false
  for (let at = term.index + 1; at < analysis.terms.length; at++) {
    const one = analysis.terms[at] as Term
    if (isClauseBreak(one.gap) || one.gap.boundary === 'comma') return false
    if (isCount(one) && used.has(at)) return true
  }
  return false
}

function isCount(term: Term | undefined): boolean {
  return term !== undefined && term.quantity !== null && term.quantity.unit !== 'ordinal'
}
