import type { Analysis, Gap } from './analyze-text.ts'
import { gapAt, isBreak, isClauseBreak, type Pair, type Reading } from './reading.ts'
import type { Problem } from './verdict.ts'

/** A run of the sentence whose terms stand in the claim in the same order with nothing of the sentence between. */
interface Block {
  pairs: Pair[]
  from: number
  to: number
}

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

function toSegments(pairs: readonly Pair[]): Pair[][] {
  const segments: Pair[][] = []
  for (const pair of pairs) {
    const last = segments.at(-1)
    if (last?.[0]?.claim === pair.claim) last.push(pair)
    else segments.push([pair])
  }
  return segments
}

function findMovedBlock(reading: Reading, segment: readonly Pair[], held: Analysis): Problem | null {
  const blocks = toBlocks(segment)
  if (blocks.length === 1) return null
  const licensed = licensePassive(blocks, held)
  const kept = longestRising(blocks)
  for (const [i, block] of blocks.entries()) {
    if (!kept.has(i) && isExchangedNumber(block, segment)) {
      return { reason: 'number', span: spanOf(reading, block.pairs) }
    }
  }
  // What may not move must keep its order; a phrase that may, moves past it.
  const fixed = blocks.filter((block, i) => {
    const mayMove =
      licensed.has(block) ||
      isMovedPhrase(blocks, i, held, segment) ||
      isTurnedPossessive(blocks, i, held) ||
      isListItem(blocks, i, held)
    return !mayMove
  })
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

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'gets', 'got'])

/** "A bought B" and "B was bought by A": the actor changes sides, and exactly one of the two says "by". */
function licensePassive(blocks: readonly Block[], held: Analysis): ReadonlySet<Block> {
  const licensed = new Set<Block>()
  for (const [i, actor] of blocks.entries()) {
    const verb = blocks[i - 1]
    if (!verb) continue
    const actorGap = actor.pairs[0]?.term.gap
    const verbGap = verb.pairs[0]?.term.gap
    const turnsPassive =
      actor.to < verb.from && actorGap?.prepositions.includes('by') && verbGap?.auxiliary != null
    if (turnsPassive && !gapAt(held, actor.from).prepositions.includes('by')) {
      licensed.add(actor).add(verb)
      const object = blocks[i - 2]
      if (object) licensed.add(object)
    }
  }
  for (const [i, actor] of blocks.entries()) {
    const verb = blocks[i + 1]
    const heldBy = gapAt(held, actor.from).prepositions.includes('by')
    const isActive = !actor.pairs[0]?.term.gap.prepositions.includes('by')
    const staysPassive = verb?.pairs[0]?.term.gap.words.some(word => BE.has(word)) ?? false
    if (
      verb &&
      heldBy &&
      isActive &&
      !staysPassive &&
      verb.from < actor.from &&
      gapAt(held, verb.from).auxiliary !== null
    ) {
      licensed.add(actor).add(verb)
      const object = blocks[i + 2]
      if (object) licensed.add(object)
    }
  }
  return licensed
}

/** A phrase ("in 2026", "on the chain", "because …") may stand at the start or the end, or a date where a sentence has one. */
function isMovedPhrase(
  blocks: readonly Block[],
  i: number,
  held: Analysis,
  segment: readonly Pair[],
): boolean {
  const block = blocks[i] as Block
  const first = block.pairs[0] as Pair
  const stated = first.term.gap
  const borne = gapAt(held, block.from)
  if (block.pairs.length === 1 && /ly$/.test(first.term.norm)) return true
  const isDate = first.term.date !== null
  const dates = segment.filter(pair => pair.term.date !== null).length
  if (!isDate && !(stated.opensPhrase && borne.opensPhrase)) return false
  if (stated.prepositions.join() !== borne.prepositions.join() && !(isDate && dates === 1)) return false
  const hasCompany = segment.some(
    pair => !block.pairs.includes(pair) && isSameClause(held, pair.at, block.from),
  )
  if (!hasCompany) return false
  const endsPhrase = isPhraseEnd(gapAt(held, block.to + 1)) || block.to === held.terms.length - 1 || isDate
  const isEdge = i === 0 || i === blocks.length - 1
  return endsPhrase && (isEdge || (isDate && dates === 1) || block.from === firstOf(segment))
}

function firstOf(segment: readonly Pair[]): number {
  return Math.min(...segment.map(pair => pair.at))
}

function isPhraseEnd(gap: Gap): boolean {
  return isBreak(gap) || gap.opensPhrase || gap.auxiliary !== null || gap.words.length > 0
}

function isSameClause(held: Analysis, a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at <= Math.max(a, b); at++) {
    const gap = gapAt(held, at)
    const joinsVerbs = gap.conjunction !== null && gap.auxiliary !== null
    if (joinsVerbs || (isClauseBreak(gap) && gap.boundary === 'clause')) return false
  }
  return true
}

/** "Akash's auction" and "the auction of Akash". */
function isTurnedPossessive(blocks: readonly Block[], i: number, held: Analysis): boolean {
  return [i - 1, i].some(left => {
    const [first, second] = [blocks[left], blocks[left + 1]]
    if (!first || !second || second.to >= first.from) return false
    const stated = second.pairs[0]?.term.gap
    const between = gapAt(held, first.from)
    const isClose = first.from - second.to === 1
    if (!stated || !isClose) return false
    // "The founding of Groq" turns "Groq was founded".
    const isNamed = stated?.isOf === true && between.words.some(word => BE.has(word))
    const heldJoins =
      isNamed || between.isPossessive || (between.words.length === 0 && between.boundary === null)
    const statedJoins = stated.isPossessive || (stated.words.length === 0 && stated.boundary === null)
    return (stated.isOf && heldJoins) || (between.isOf && statedJoins)
  })
}

/** Items of one list may change places when the claim holds no second list that they could be matched with. */
function isListItem(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const lists = toLists(held)
  const block = blocks[i] as Block
  const own = lists.findIndex(list => block.from >= list.from && block.to <= list.to)
  const list = lists[own]
  if (!list) return false
  if (lists.length > 1 && lists.some((other, j) => j !== own && other.items === list.items)) return false
  if (block.pairs.some(pair => pair.term.quantity !== null)) return false
  // The item must stand in the list in the sentence too: beside another item, parted by a comma or a conjunction.
  const isItem = (other: Block | undefined) =>
    other !== undefined && other.from >= list.from && other.to <= list.to
  const joinsBefore = isItem(blocks[i - 1]) && isSeparator(block.pairs[0]?.term.gap)
  const joinsAfter = isItem(blocks[i + 1]) && isSeparator(blocks[i + 1]?.pairs[0]?.term.gap)
  if (!joinsBefore && !joinsAfter) return false
  const neighbours = blocks.filter(other => other.from >= list.from && other.to <= list.to)
  return neighbours.length > 1 && neighbours.slice(1).every(other => isSeparator(other.pairs[0]?.term.gap))
}

function toLists(held: Analysis): { from: number; to: number; items: number }[] {
  const lists: { from: number; to: number; items: number }[] = []
  let open: { from: number; to: number; items: number } | null = null
  let itemStart = 0
  for (const term of held.terms) {
    if (term.index > 0 && isSeparator(term.gap)) {
      open ??= { from: itemStart, to: term.index, items: 1 }
      open.items++
      open.to = term.index
      itemStart = term.index
    } else if (
      term.index > 0 &&
      (term.gap.words.length > 0 || term.gap.boundary || term.gap.operators.length > 0)
    ) {
      if (open) lists.push(open)
      open = null
      itemStart = term.index
    } else if (open) open.to = term.index
  }
  if (open) lists.push(open)
  return lists
}

function isSeparator(gap: Gap | undefined): boolean {
  if (!gap) return false
  const joins = gap.boundary === 'comma' || gap.conjunction !== null
  return joins && gap.operators.length === 0 && gap.words.every(word => LIST_WORDS.has(word))
}

const LIST_WORDS = new Set(['and', 'or', 'the', 'a', 'an'])

function spanOf(reading: Reading, pairs: readonly Pair[]): string {
  const [first, last] = [pairs[0], pairs.at(-1)]
  return first && last ? reading.sentence.text.slice(first.term.start, last.term.end) : reading.sentence.text
}
