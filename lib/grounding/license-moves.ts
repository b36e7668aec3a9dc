import type { Analysis, Gap, Term } from './analyze-text.ts'
import { isTurnedClause } from './license-turns.ts'
import { type Block, gapAt, isBare, isBreak, isClauseBreak, isSeparator, type Pair } from './reading.ts'

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

/** Whether a block may stand elsewhere than in the claim without changing who does what, to what, when. */
export function mayMove(blocks: readonly Block[], i: number, held: Analysis, sentence: Analysis): boolean {
  return (
    isMovedPhrase(blocks, i, held) ||
    isListItem(blocks, i, held) ||
    isAside(blocks, i, held) ||
    isFronted(blocks, i, held) ||
    isDistinction(blocks[i] as Block, sentence) ||
    isNaming(blocks, i, sentence) ||
    isPlaceOfName(blocks, i, held) ||
    isParticiplePhrase(blocks, i, held) ||
    isTurnedClause(blocks, i, held)
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

/** "Prescott, Arizona is a city" for "Prescott is a city in Arizona". */
function isPlaceOfName(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const [block, name, next] = [blocks[i], blocks[i - 1], blocks[i + 1]]
  const first = block?.pairs[0]
  if (!block || !first?.term.isName || name?.from !== 0 || !next || block.pairs.length > 2) return false
  const isAside = first.term.gap.boundary === 'comma' && first.term.gap.words.length === 0
  const closes = next.pairs[0]?.term.gap
  const own = gapAt(held, block.from)
  const isPlace = own.boundary === 'comma' || own.words.at(-1) === 'in'
  return isAside && isPlace && (closes?.auxiliary !== null || closes.boundary === 'comma')
}

/** "Using X, peers send Y" for "Peers send Y, using X": a phrase set off by commas, told of the same subject. */
function isParticiplePhrase(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const block = blocks[i] as Block
  const isFront = i === 0 && blocks[1]?.pairs[0]?.term.gap.boundary === 'comma'
  const isEnd = i === blocks.length - 1 && block.pairs[0]?.term.gap.boundary === 'comma'
  const opens = block.from === 0 || gapAt(held, block.from).boundary === 'comma'
  const closes = gapAt(held, block.to + 1)
  const isApart = opens && (closes.boundary !== null || isBare(closes) || block.from > 0)
  return (isFront || isEnd) && isApart && /[a-z]{2}ing$/.test(held.terms[block.from]?.norm ?? '')
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
  const isEach =
    borne.words.join() === 'per' && stated.words.some(word => word === 'each' || word === 'every')
  if (!isDate && !isEach && !(stated.opensPhrase && borne.opensPhrase)) return false
  if (stated.prepositions.join() !== borne.prepositions.join() && !isEach && !(isDate && dates === 1))
    return false
  const others = segment.filter(pair => !block.pairs.includes(pair))
  if (!others.some(pair => isSameClause(held, pair.at, block.from))) return false
  // "halted on 3 January" is not borne out by "started on 3 January and was halted in May".
  const last = others.at(-1)
  const isOnlyDate = held.terms.filter(term => term.date !== null).length === 1
  if (isDate && !isOnlyDate && last && !isSameClause(held, last.at, block.from)) return false
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

/**
 * The blocks, each two that turn a possessive made one: "Akash's auction" for "the auction of Akash", "roles in films" for
 * "film roles". The two may change places with each other, but must stand together where they stood.
 */
export function joinPossessives(blocks: readonly Block[], held: Analysis): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last && isTurnedPossessive(last, block, held)) {
      joined.pop()
      joined.push({ pairs: [...last.pairs, ...block.pairs], from: block.from, to: last.to })
    } else joined.push(block)
  }
  return joined
}

function isTurnedPossessive(first: Block, second: Block, held: Analysis): boolean {
  const stated = second.pairs[0]?.term.gap
  if (stated?.isOf && ownsByPronoun(second, first, held)) return true
  const joint = second.to < first.from ? jointBefore(held, first, second.to) : null
  if (!stated || stated.isRelative || joint === null) return false
  if ([...first.pairs, ...second.pairs].some(pair => isCount(pair, held))) return false
  const between = gapAt(held, joint)
  const isOneWord = first.from === first.to
  // "The founding of Groq" turns "Groq was founded".
  const isVerb = isOneWord && /(?:ed|en|rn|lt|de)$/.test(held.terms[first.from]?.norm ?? '')
  const isNamed = isVerb && stated.isOf && between.words.some(word => BE.has(word))
  const heldJoins = isNamed || between.isPossessive || isBare(between)
  // "the size of Gemma" is "Gemma's size"; "sizes of Gemma" is not "Gemma lists five sizes".
  const isNoun = second.pairs.every(({ term }) => term.kind === 'word' && !NO_NOUNS.has(term.norm))
  const statedJoins = stated.isPossessive || (isNoun && stated.words.length === 0 && stated.boundary === null)
  const isCommon = !held.terms[first.from]?.isName && !held.terms[second.from]?.isName
  const isPlaced = isOneWord && isCommon && isNoun && isBare(between) && PLACING.has(stated.words.join(' '))
  return isPlaced || (stated.isOf && heldJoins) || (between.isOf && statedJoins)
}

/** "the subnets of Ada" for "Ada …, and its subnets". */
function ownsByPronoun(owner: Block, owned: Block, held: Analysis): boolean {
  const { words } = gapAt(held, owned.from)
  const isLead = owner.from === 0 && (owner.to === 0 || held.terms[owner.to]?.isName === true)
  return isLead && (words.at(-1) === 'its' || words.at(-1) === 'their')
}

/** A number that counts something, not one in a name ("Gemma 4"). */
function isCount({ term, at }: Pair, held: Analysis): boolean {
  if (term.quantity === null || term.quantity.unit === 'ordinal') return false
  const before = held.terms[at - 1]
  const isLabel = before !== undefined && (before.isName || before.index === 0) && isBare(gapAt(held, at))
  return !isLabel || term.quantity.unit !== null
}

/** Words that "of" follows and that name nothing: "ahead of GPT-5" is not "GPT-5's ahead". */
const NO_NOUNS = new Set('ahead short north south east west independent capable full regardless'.split(' '))
const PLACING = new Set(['in', 'in the', 'for', 'for the'])

/** The term that opens the phrase which a block ends, back to the one after `from`; null when something else stands between. */
function jointBefore(held: Analysis, block: Block, from: number): number | null {
  if (block.from === from + 1) return block.from
  // "the price and size of Ada" has Ada's price.
  const isList = (at: number): boolean => at === from || (isSeparator(gapAt(held, at)) && isList(at - 1))
  if (gapAt(held, block.from).isOf && isList(block.from - 1)) return block.from
  if (block.from !== block.to || isBare(gapAt(held, block.to + 1))) return null
  let joint = block.from
  while (joint > from + 1 && isBare(gapAt(held, joint))) joint--
  return joint === from + 1 ? joint : null
}

/** Items of one list may change places when the claim holds no second list that they could be matched with. */
function isListItem(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const lists = toLists(held)
  const block = blocks[i] as Block
  const own = lists.findIndex(list => block.from >= list.from && block.to <= list.to)
  const list = lists[own]
  if (!list) return false
  // Two lists of names or numbers joined by "and" may match item by item; "or" and "Buffalo, New York" match nothing.
  const isMatched = lists.some(
    (other, j) => j !== own && other.items === list.items && joinsAll(other, held) && joinsAll(list, held),
  )
  if (isMatched) return false
  if (block.pairs.some(pair => pair.term.quantity !== null)) return false
  // The item must stand in the list in the sentence too: beside another item, parted by a comma or a conjunction.
  const isItem = (other: Block | undefined) =>
    other !== undefined && other.from >= list.from && other.to <= list.to
  const joinsBefore = isItem(blocks[i - 1]) && isSeparator(block.pairs[0]?.term.gap)
  const joinsAfter = isItem(blocks[i + 1]) && isSeparator(blocks[i + 1]?.pairs[0]?.term.gap)
  if (!joinsBefore && !joinsAfter) return false
  const neighbours = blocks.filter(other => other.from >= list.from && other.to <= list.to)
  // "AMD or Nvidia cards": the noun after the last item is of them all.
  const last = held.terms.findLastIndex(({ index, gap }) => index <= list.to && isSeparator(gap))
  const isShared = (other: Block) =>
    other === neighbours.at(-1) &&
    other.from > last &&
    isBare(gapAt(held, other.from)) &&
    isBare((other.pairs[0] as Pair).term.gap)
  return (
    neighbours.length > 1 &&
    neighbours.slice(1).every(other => isSeparator(other.pairs[0]?.term.gap) || isShared(other))
  )
}

function joinsAll({ from, to, items }: List, held: Analysis): boolean {
  const terms = held.terms.slice(from, to + 1)
  const isOfOnes = terms.some(term => term.isName || term.kind !== 'word')
  // ", and" between two of them joins clauses.
  const isJoined = terms
    .slice(1)
    .some(({ gap }) => gap.conjunction === 'and' && (items > 2 || gap.boundary === null))
  return isOfOnes && isJoined
}

/** Where the first item starts: of names, at the names that stand right before the first comma. */
function firstItemAt(held: Analysis, start: number, second: Term): number {
  if (!second.isName) return start
  let at = second.index
  while (at > start && held.terms[at - 1]?.isName) at--
  return at === second.index ? start : at
}

interface List {
  from: number
  to: number
  items: number
}

function toLists(held: Analysis): List[] {
  const lists: List[] = []
  let open: List | null = null
  let isClosed = false
  let itemStart = 0
  for (const term of held.terms) {
    if (term.index > 0 && isSeparator(term.gap)) {
      // A list ends with the item after its "and".
      if (open && isClosed && term.gap.boundary === 'comma') {
        lists.push(open)
        open = null
        isClosed = false
      }
      isClosed ||= term.gap.conjunction !== null
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
      isClosed = false
      itemStart = term.index
    } else if (open) open.to = term.index
  }
  if (open) lists.push(open)
  return lists
}
