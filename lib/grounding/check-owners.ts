import type { Analysis } from './analyze-text.ts'
import { MEASURES } from './function-words.ts'
import { findPredicates } from './predicates.ts'
import { gapAt, isUnparted, type Reading, textOf } from './reading.ts'
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
  const lost = findOwnedBefore(reading, claim, used)
  if (lost) return lost
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

/** "Nebius sold its business" for "The parent of Nebius sold its business". */
function findOwnedBefore(
  { sentence, pairs, claims }: Reading,
  claim: number,
  used: ReadonlySet<number>,
): Problem | null {
  const { analysis } = claims[claim] ?? {}
  for (const { term, at, claim: own } of pairs) {
    const owned = analysis?.terms[at - 1]
    if (!analysis || own !== claim || !owned || used.has(at - 1) || !gapAt(analysis, at).isOf) continue
    const opens = analysis.terms.slice(0, at).every(({ index, gap }) => index === 0 || isUnparted(gap))
    const isSubject = term.gap.words.every(word => ARTICLES.has(word)) && opens && isSubjectAt(analysis, at)
    if (isSubject && owned.kind === 'word' && !MEASURES.has(owned.stem))
      return { reason: 'subject', span: textOf(sentence, term) }
  }
  return null
}

/** Whether a verb follows the name at `at`, with nothing else that could be the subject of it. */
function isSubjectAt(analysis: Analysis, at: number): boolean {
  const head = findPredicates(analysis)[0]?.head
  const isAside = gapAt(analysis, at + 1).boundary !== null
  return (
    head !== undefined &&
    head > at &&
    (isAside || rangeOf(at + 1, head).every(i => isUnparted(gapAt(analysis, i))))
  )
}

const ARTICLES = new Set(['the', 'a', 'an'])

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

// A verb that shows stands between what is owned and what is told of it.
function endsSubject(analysis: Analysis, from: number, to: number): boolean {
  const heads = findPredicates(analysis).map(({ head }) => head)
  return rangeOf(from + 1, to + 1).some(at => gapAt(analysis, at).auxiliary !== null || heads.includes(at))
}
