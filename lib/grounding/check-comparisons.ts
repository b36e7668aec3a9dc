import type { Analysis, Term } from './analyze-text.ts'
import { gapAt, isBreak, type Reading, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/** What something is compared with, left out: "is fast" for "is as fast as a B200". `used` are the terms told. */
export function findLostComparison(
  reading: Reading,
  claim: number,
  used: ReadonlySet<number>,
): Problem | null {
  const { analysis } = reading.claims[claim] ?? {}
  if (!analysis) return null
  return (
    findLostContrast(reading.sentence, analysis, used) ??
    findLostAs(reading, claim) ??
    findLostThan(analysis, used)
  )
}

/** "like the first" for "unlike the first". */
function findLostContrast(sentence: Analysis, analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  if (!sentence.terms.some(({ gap }) => gap.words.includes('like'))) return null
  const lost = analysis.terms.find(
    ({ norm, index }) => norm === 'unlike' && !used.has(index) && used.has(index + 1),
  )
  return lost ? { reason: 'opposite', span: textOf(analysis, lost) } : null
}

/** "is fast" for "is as fast as a B200". */
function findLostAs({ sentence, pairs, claims }: Reading, claim: number): Problem | null {
  const analysis = claims[claim]?.analysis
  for (const { term, at, claim: own } of pairs) {
    if (!analysis || own !== claim) continue
    const closes = gapAt(analysis, at + 1).words[0] === 'as' && gapAt(analysis, at).words.at(-1) === 'as'
    if (closes && term.gap.words.at(-1) !== 'as')
      return { reason: 'comparative', span: textOf(sentence, term) }
  }
  return null
}

/** "costs less" for "costs less than Ada". */
function findLostThan(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const { index, gap } of analysis.terms) {
    if (used.has(index) || !gap.words.includes('than')) continue
    for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
      const term = analysis.terms[at] as Term
      if (isBreak(gapAt(analysis, at + 1))) break
      if (/(?:er|less|more|worse)$/.test(term.norm) && used.has(at))
        return { reason: 'comparative', span: textOf(analysis, term) }
    }
  }
  return null
}
