import type { Analysis } from './analyze-text.ts'
import { textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/**
 * A part told as the whole: "own the company" for "own 12% of the company", "its sites" for "two of its sites". `used` are
 * the terms told.
 */
export function findLostShare(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  // "Of its 60 models, 12 accept images."
  const count = analysis.terms.find(({ gap }) => gap.boundary !== null)
  if (analysis.terms[0]?.gap.words[0] === 'of' && count?.gap.boundary === 'comma' && !used.has(count.index))
    return { reason: 'quantifier', span: textOf(analysis, count) }
  for (const { index, gap } of analysis.terms) {
    const share = analysis.terms[index - 1]
    const isNumber =
      share?.quantity && share.quantity.unit !== 'ordinal' && !share.gap.words.includes('total')
    const isShare = isNumber || SHARES.has(share?.norm ?? '')
    if (share && isShare && gap.isOf && gap.words[0] === 'of' && used.has(index) && !used.has(share.index))
      return { reason: 'quantifier', span: textOf(analysis, share) }
  }
  return null
}

const SHARES = new Set('part parts portion fraction share remainder'.split(' '))
