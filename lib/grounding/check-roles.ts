import { gapAt, type Pair, type Reading, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/** Prepositions that turn who does what to whom when they change between the same two words. */
const TURNING = new Set([
  'to',
  'from',
  'by',
  'against',
  'than',
  'before',
  'after',
  'until',
  'since',
  'without',
  'outside',
])

/** Between words that stand side by side in the claim, prepositions that turn the meaning must be the claim's own. */
export function findRoleChange(reading: Reading): Problem | null {
  const { pairs, claims, sentence } = reading
  for (const [i, pair] of pairs.entries()) {
    const held = claims[pair.claim]?.analysis
    if (!held) continue
    const previous = pairs[i - 1]
    const isNext = previous?.claim === pair.claim && pair.at === previous.at + 1
    const isFirst = previous === undefined || previous.claim !== pair.claim
    const stated = pair.term.gap.prepositions.filter(word => TURNING.has(word))
    const borne = gapAt(held, pair.at).prepositions.filter(word => TURNING.has(word))
    if (isFirst && pair.at > 0) continue
    const differs = stated.join() !== borne.join()
    if (isNext && differs) return { reason: 'role', span: spanOf(sentence.text, previous, pair) }
    if (!isNext && !isFirst && stated.length > 0 && differs && !isTurned(pairs, i)) {
      return { reason: 'role', span: textOf(sentence, pair.term) }
    }
  }
  return null
}

/** A sentence turned passive gains a "by" that `findOrderChange` has looked at. */
function isTurned(pairs: readonly Pair[], i: number): boolean {
  const pair = pairs[i]
  const previous = pairs[i - 1]
  return (
    pair !== undefined &&
    previous !== undefined &&
    pair.at < previous.at &&
    pair.term.gap.prepositions.includes('by')
  )
}

function spanOf(text: string, from: Pair, to: Pair): string {
  return text.slice(from.term.start, to.term.end)
}
