import type { Analysis } from './analyze-text.ts'
import { hasSameValue } from './match-terms.ts'
import type { Bound } from './read-bound.ts'
import { type Pair, type Reading, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/** What a claim's bound also bears out: "more than 5" bears out "at least 5". */
const WEAKER: Partial<Record<Bound, readonly Bound[]>> = {
  'more-than': ['at-least'],
  'less-than': ['at-most'],
}

/** Numbers keep their bounds: "up to 5" is not "5", "about 5" is not "5". */
export function findBoundChange(reading: Reading): Problem | null {
  for (const [i, { term, claim, at }] of reading.pairs.entries()) {
    const held = reading.claims[claim]?.analysis.terms[at]
    if (!held?.quantity || !term.quantity || held.bound === term.bound) continue
    if (WEAKER[held.bound]?.includes(term.bound)) continue
    // A bound that an exact number does not reach was borne out when the two were matched.
    if (held.bound === 'exact' && !hasSameValue(term, held)) {
      const next = reading.pairs[i + 1]
      const isSameNoun = next?.claim === claim && next.at === at + 1 && next.term.index === term.index + 1
      if (isSameNoun || term.quantity.unit !== null) continue
      return { reason: 'number', span: textOf(reading.sentence, term) }
    }
    // A rounding of an exact number, said to be one, is borne out.
    if (term.bound === 'approximate' && held.bound === 'exact') continue
    return { reason: 'bound', span: textOf(reading.sentence, term) }
  }
  return null
}

/** A number belongs to what it counts: the noun right after it must follow it in the claim too. */
export function findUnboundNumber(reading: Reading): Problem | null {
  const { sentence, pairs, claims } = reading
  for (const [i, pair] of pairs.entries()) {
    if (!pair.term.quantity) continue
    const next = pairs[i + 1]
    if (!next || next.claim !== pair.claim || next.term.index !== pair.term.index + 1) continue
    const gap = next.term.gap
    if (gap.words.length > 0 || gap.boundary || gap.operators.length > 0 || next.kind === 'alias') continue
    const distance = next.at - pair.at
    const held = claims[pair.claim]?.analysis
    if (distance === 1 || !held || isLabel(pairs[i - 1], pair) || skipsBracket(held, pair.at, next.at))
      continue
    let crossesNumber = distance < 0 || distance > 4
    for (let at = pair.at + 1; at < next.at; at++) {
      if (held.terms[at]?.kind !== 'word') crossesNumber = true
    }
    // "17 billion active" may follow "17 billion of them active", not a number further on.
    if (crossesNumber && !isAnswered(held.terms[pair.at - 1]?.stem, next.term.stem)) {
      return { reason: 'number', span: sentence.text.slice(pair.term.start, next.term.end) }
    }
  }
  return null
}

/** "a supply of 300 million" for "a supply of 10 billion, of which 300 million …": the number left out stood there. */
export function findReplacedNumber({ sentence, pairs, claims }: Reading): Problem | null {
  const used = new Set(pairs.map(pair => `${pair.claim} ${pair.at}`))
  for (const [i, pair] of pairs.entries()) {
    const [previous, { quantity }] = [pairs[i - 1], pair.term]
    const held = claims[pair.claim]?.analysis
    if (!quantity || !held || previous?.claim !== pair.claim || previous.at >= pair.at) continue
    if (pair.term.index !== previous.term.index + 1 || pair.term.gap.boundary !== null) continue
    const between = held.terms.slice(previous.at + 1, pair.at)
    const isSkipped = between.some(
      term => term.quantity?.unit === quantity.unit && !used.has(`${pair.claim} ${term.index}`),
    )
    // "$0.15 input and $0.60 output": either may be told.
    const isList = [...between, held.terms[pair.at]].some(
      term => term && !term.gap.isRelative && (term.gap.conjunction !== null || term.gap.boundary !== null),
    )
    // "cut to $0.60" for "cut from $0.90 to $0.60": where it came from may be left out.
    const isGoal = pair.term.gap.words.join() === 'to' && held.terms[pair.at]?.gap.words.join() === 'to'
    if (isSkipped && !isList && !isGoal) return { reason: 'number', span: textOf(sentence, pair.term) }
  }
  return null
}

/** "12,843 (8.1%) partnerships": what stands in brackets may be left out. */
function skipsBracket({ terms }: Analysis, from: number, to: number): boolean {
  return to > from && terms[from + 1]?.gap.boundary === 'bracket' && terms[to]?.gap.boundary === 'bracket'
}

/** "Subnet 27" and "GPT-5" are names: the number counts nothing. */
function isLabel(previous: Pair | undefined, pair: Pair): boolean {
  const isClose = previous?.claim === pair.claim && previous.at === pair.at - 1 && previous.term.isName
  return isClose && pair.term.gap.words.length === 0 && pair.term.gap.boundary === null
}

function isAnswered(before: string | undefined, stem: string): boolean {
  return before !== undefined && before === stem
}
