import type { Analysis } from './analyze-text.ts'
import { gapAt, type Reading, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/**
 * What is said of a thing that somebody has, told of the one who has it: "Claude's Python library is open source" does not
 * bear out "Claude is open source". `used` are the terms of the claim that are told.
 */
export function findOwnerForOwned(
  reading: Reading,
  claim: number,
  used: ReadonlySet<number>,
): Problem | null {
  const { analysis } = reading.claims[claim] ?? {}
  if (!analysis) return null
  for (const [i, { at, claim: own, term }] of reading.pairs.entries()) {
    const next = reading.pairs[i + 1]
    // The owner is told, and then what the claim says only after the whole of what is owned.
    if (own !== claim || next?.claim !== claim || next.at <= at + 1) continue
    const owned = analysis.terms[at + 1]
    if (!owned?.gap.isPossessive || next.term.gap.isPossessive) continue
    const isTold = rangeOf(at + 1, next.at).some(place => used.has(place))
    if (isTold || !endsSubject(analysis, at + 1, next.at) || term.index > next.term.index) continue
    return { reason: 'subject', span: textOf(reading.sentence, term) }
  }
  return null
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

// A verb that shows stands between what is owned and what is told of it.
function endsSubject(analysis: Analysis, from: number, to: number): boolean {
  return rangeOf(from + 1, to + 1).some(at => gapAt(analysis, at).auxiliary !== null)
}
