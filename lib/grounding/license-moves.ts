import type { Analysis, Gap, Term } from './analyze-text.ts'
import { type Block, gapAt, isBreak, isClauseBreak, isSeparator, type Pair } from './reading.ts'

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

/** Whether a block may stand elsewhere than in the claim without changing who does what, to what, when. */
export function mayMove(blocks: readonly Block[], i: number, held: Analysis, sentence: Analysis): boolean {
  return (
    isMovedPhrase(blocks, i, held) ||
    isTurnedPossessive(blocks, i, held) ||
    isListItem(blocks, i, held) ||
    isAside(blocks, i, held) ||
    isFronted(blocks, i, held) ||
    isDistinction(blocks[i] as Block, sentence) ||
    isNaming(blocks, i, sentence)
  )
}

/** "Ada (born in July) is a poet" told as "Ada is a poet born in July": an aside to the subject may follow instead. */
function isAside(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const block = blocks[i] as Block
  const opens = gapAt(held, block.from)
  if (i !== blocks.length - 1 || opens.boundary === null || opens.boundary === 'clause') return false
  const closes = gapAt(held, block.to + 1)
  const isEarly = held.terms.slice(0, block.from).every(term => term.isName || term.index === 0)
  return isEarly && closes.boundary !== null && block.pairs.every(pair => pair.term.quantity === null)
}

/** "Born in Trieste, Ada is …" told as "Ada was born in Trieste". */
function isFronted(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const block = blocks[i] as Block
  const isParticiple = /(?:ed|en|rn|lt|de)$/.test(held.terms[0]?.norm ?? '')
  const closes = gapAt(held, block.to + 1)
  const verb = block.pairs[0]?.term.gap.words ?? []
  return block.from === 0 && isParticiple && closes.boundary === 'comma' && verb.some(word => BE.has(word))
}

/** What stands in brackets after a name only tells it from others: "Dreamer (2005 film)". */
function isDistinction(block: Block, { text }: Analysis): boolean {
  const [first, last] = [block.pairs[0], block.pairs.at(-1)]
  if (!first || !last || first.term.index > 6) return false
  const open = text.lastIndexOf('(', first.term.start)
  const close = text.indexOf(')', open)
  return open !== -1 && close >= last.term.end
}

/** "There is a city called X" says that X is a city. */
function isNaming(blocks: readonly Block[], i: number, sentence: Analysis): boolean {
  const opens = sentence.terms[0]?.gap.words ?? []
  return opens[0] === 'there' && BE.has(opens[1] ?? '') && blocks.length <= 3 && i === blocks.length - 1
}

/** A phrase ("in 2026", "on the chain", "because …") may stand at the start or the end, or a date where a sentence has one. */
function isMovedPhrase(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const segment: readonly Pair[] = blocks.flatMap(block => block.pairs)
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

/** Where the first item starts: of names, at the names that stand right before the first comma. */
function firstItemAt(held: Analysis, start: number, second: Term): number {
  if (!second.isName) return start
  let at = second.index
  while (at > start && held.terms[at - 1]?.isName) at--
  return at === second.index ? start : at
}

function toLists(held: Analysis): { from: number; to: number; items: number }[] {
  const lists: { from: number; to: number; items: number }[] = []
  let open: { from: number; to: number; items: number } | null = null
  let itemStart = 0
  for (const term of held.terms) {
    if (term.index > 0 && isSeparator(term.gap)) {
      open ??= { from: firstItemAt(held, itemStart, term), to: term.index, items: 1 }
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
