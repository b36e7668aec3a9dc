import type { Analysis } from './analyze-text.ts'
import { joinPossessives, mayMove } from './license-moves.ts'
import { licenseSpeech } from './license-speech.ts'
import { licenseVoice } from './license-voice.ts'
import { type Block, isBreak, type Pair, type Reading, toSegments } from './reading.ts'
import type { Problem } from './verdict.ts'

/** Words may change places only in ways that keep who does what, to what, when: see the licences below. */
export function findOrderChange(reading: Reading): Problem | null {
  const segments = toSegments(reading.pairs)
  const seen = new Set<number>()
  for (const [i, segment] of segments.entries()) {
    const first = segment[0]
    if (!first) continue
    const isMixed = seen.has(first.claim) || (i > 0 && !isBreak(first.term.gap))
    if (isMixed) return { reason: 'order', span: spanOf(reading, segment) }
    seen.add(first.claim)
    const held = reading.claims[first.claim]?.analysis
    const problem = held ? findMovedBlock(reading, segment, held) : null
    if (problem) return problem
  }
  return null
}

/** Two dates that each stand where the other stood: "(1316–1250)" for "(1250–1316)". */
function findExchangedDate(segment: readonly Pair[]): Pair | null {
  const follows = (next: Pair | undefined, at: number, step: number) =>
    next !== undefined && next.at === at + step
  for (const [i, a] of segment.entries()) {
    if (!a.term.date) continue
    for (const b of segment.slice(i + 1)) {
      if (!b.term.date || b.at >= a.at) continue
      if (follows(segment[i - 1], b.at, -1) || follows(segment[i + 1], b.at, 1)) return a
    }
  }
  return null
}

function findMovedBlock(reading: Reading, segment: readonly Pair[], held: Analysis): Problem | null {
  const blocks = joinPossessives(toBlocks(segment), held)
  if (blocks.length === 1) return null
  const exchanged = findExchangedDate(segment)
  if (exchanged) return { reason: 'date', span: spanOf(reading, [exchanged]) }
  const turned = new Set([...licenseVoice(blocks, held), ...licenseSpeech(blocks, held, reading)])
  const kept = longestRising(blocks)
  for (const [i, block] of blocks.entries()) {
    if (!kept.has(i) && isExchangedNumber(block, segment)) {
      return { reason: 'number', span: spanOf(reading, block.pairs) }
    }
  }
  // What may not move must keep its order; a phrase that may, moves past it.
  const fixed = blocks.filter((block, i) => !turned.has(block) && !mayMove(blocks, i, held, reading.sentence))
  const inOrder = longestRising(fixed)
  const moved = fixed.find((_, i) => !inOrder.has(i))
  if (!moved) return null
  const hasNumber = moved.pairs.some(pair => pair.term.quantity !== null)
  return { reason: hasNumber ? 'number' : 'role', span: spanOf(reading, moved.pairs) }
}

/** A number that moved alone past another of its unit: "37 billion, of which 671 billion" for the reverse. */
function isExchangedNumber(block: Block, segment: readonly Pair[]): boolean {
  const [own, ...more] = block.pairs
  const unit = own?.term.quantity?.unit
  if (!own || more.length > 0 || unit === undefined) return false
  return segment.some(({ term, at }) => {
    if (term.quantity?.unit !== unit || term === own.term) return false
    return term.index < own.term.index !== at < own.at
  })
}

function toBlocks(segment: readonly Pair[]): Block[] {
  const used = [...new Set(segment.map(pair => pair.at))].sort((a, b) => a - b)
  const rank = new Map(used.map((at, index) => [at, index]))
  const blocks: Block[] = []
  for (const pair of segment) {
    const last = blocks.at(-1)
    const step = last ? (rank.get(pair.at) ?? 0) - (rank.get(last.to) ?? 0) : -1
    if (last && (step === 1 || step === 0)) {
      last.pairs.push(pair)
      last.to = pair.at
    } else blocks.push({ pairs: [pair], from: pair.at, to: pair.at })
  }
  return blocks
}

/** The blocks that kept their order: the rising sequence with the most terms. */
function longestRising(blocks: readonly Block[]): ReadonlySet<number> {
  const best: { size: number; back: number }[] = []
  for (const [i, block] of blocks.entries()) {
    let size = 0
    let back = -1
    for (let j = 0; j < i; j++) {
      const before = blocks[j]
      if (before && before.to < block.from && (best[j]?.size ?? 0) > size) {
        size = best[j]?.size ?? 0
        back = j
      }
    }
    best.push({ size: size + block.pairs.length, back })
  }
  if (best.length === 0) return new Set()
  let at = best.reduce((top, one, i) => (one.size > (best[top]?.size ?? 0) ? i : top), 0)
  const kept = new Set<number>()
  while (at !== -1) {
    kept.add(at)
    at = best[at]?.back ?? -1
  }
  return kept
}

function spanOf(reading: Reading, pairs: readonly Pair[]): string {
  const [first, last] = [pairs[0], pairs.at(-1)]
  return first && last ? reading.sentence.text.slice(first.term.start, last.term.end) : reading.sentence.text
}
