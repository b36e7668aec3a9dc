import { stem } from '#lib/language/stem.ts'
import type { Analysis } from './analyze-text.ts'
import { gapAt, startOfPhrase } from './reading.ts'
import type { Problem } from './verdict.ts'

const MEASURINGS = new Set(
  `test benchmark estimate estimation measurement survey study opinion view forecast projection calculation assumption
  simulation trial experiment evaluation assessment prediction poll comparison`
    .split(/\s+/)
    .map(stem),
)
const MEASURED_BY = new Set(['in', 'on', 'by', 'under', 'from', 'per'])

/**
 * By whose measure something is so, left out: "twice as fast in Modal's tests", "its own estimate puts it at 5". `used` are
 * the terms told.
 */
export function findLostMeasuring(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const { index, stem: own, norm, kind } of analysis.terms) {
    if (kind !== 'word' || used.has(index) || !MEASURINGS.has(own) || /(?:ing|ed)$/.test(norm)) continue
    const from = startOfPhrase(analysis, index)
    const { words } = gapAt(analysis, from)
    const isTold = [...used].some(at => at >= from && at <= index)
    const isMeasure = from === 0 || words.some(word => MEASURED_BY.has(word))
    if (!isTold && isMeasure && sharesClause(analysis, from, index, used))
      return {
        reason: 'attribution',
        span: analysis.text.slice(analysis.terms[from]?.start, analysis.terms[index]?.end),
      }
  }
  return null
}

function sharesClause(analysis: Analysis, from: number, to: number, used: ReadonlySet<number>): boolean {
  const isOpen = (at: number) => gapAt(analysis, at).boundary !== 'clause'
  for (let at = from - 1; at >= 0 && isOpen(at + 1); at--) if (used.has(at)) return true
  for (let at = to + 1; at < analysis.terms.length && isOpen(at); at++) if (used.has(at)) return true
  return false
}
