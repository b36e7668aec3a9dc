import { irregularForms } from '#lib/language/irregular-forms.ts'
import { stem } from '#lib/language/stem.ts'
import type { Analysis, Gap, Term } from './analyze-text.ts'
import { TIMES } from './function-words.ts'
import { gapAt, isBreak, isSeparator, isUnparted, type Pair, type Reading, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/** Prepositions that turn who does what to whom when they change between the same two words. */
const TURNING = new Set(
  'to from by against than before after until since without outside off down'.split(' '),
)
/** How a date bounds what is said of it. Dates with none of these words only place it in time. */
const DATE_BOUNDS: Readonly<Record<string, string>> = {
  before: 'before',
  after: 'after',
  following: 'after',
  until: 'until',
  till: 'until',
  through: 'until',
  to: 'until',
  since: 'since',
  from: 'since',
  starting: 'since',
  beginning: 'since',
  by: 'by',
  above: 'after',
  over: 'after',
  below: 'before',
  under: 'before',
}

/** Between words that stand side by side in the claim, prepositions that turn the meaning must be the claim's own. */
export function findRoleChange(reading: Reading): Problem | null {
  const { pairs, claims, sentence } = reading
  const used = new Set(pairs.map(pair => `${pair.claim} ${pair.at}`))
  for (const [i, pair] of pairs.entries()) {
    const held = claims[pair.claim]?.analysis
    if (!held) continue
    if (pair.term.date) {
      const borneBound = dateBoundOf(gapAt(held, pair.at))
      if (dateBoundOf(pair.term.gap) !== borneBound && findPhaseVerb(reading, pair) === null) {
        return { reason: 'date', span: spanOf(sentence.text, pairs[i - 1] ?? pair, pair) }
      }
      continue
    }
    const previous = pairs[i - 1]
    if (takesPossession(pair, held)) return { reason: 'role', span: textOf(sentence, pair.term) }
    if (previous && joinsOwner(previous, pair, held))
      return { reason: 'role', span: spanOf(sentence.text, previous, pair) }
    if (previous && becomesItsOwn(previous, pair, held))
      return { reason: 'role', span: spanOf(sentence.text, previous, pair) }
    const isFirst = previous === undefined || previous.claim !== pair.claim
    const heldFrom = previousUsed(held, pair.at, at => used.has(`${pair.claim} ${at}`))
    const isNext = !isFirst && heldFrom === previous.at
    const between = gapsFrom(held, heldFrom, pair.at)
    const isReason = between.some(gap => gap.operators.some(one => one.class === 'causal'))
    // "since" may say "because".
    const stated = turningOf([pair.term.gap]).filter(word => word !== 'since' || !isReason)
    const borne = turningOf(between)
    if (isFirst && isTurnedTime(pair.term.gap, gapAt(held, pair.at)))
      return { reason: 'role', span: textOf(sentence, pair.term) }
    if (isFirst && (pair.at > 0 || pair.term.index > 0)) continue
    if (isOneRate(pair.term, stated, borne, between) || isTurnedNoun(pairs, i)) continue
    if (isOneMaker(pair, borne, held)) continue
    if (isPartedInto(pair.term, between) || isGoal(stated, borne, between)) continue
    if (previous?.term.stem === 'help' && [...stated, ...borne].join() === 'to') continue
    const differs = stated.join() !== borne.join()
    if (!isNext && stated.length > 0 && stated.join() === turningOf(openingOfList(held, pair.at)).join())
      continue
    if ((isNext || isFirst) && differs) {
      return {
        reason: 'role',
        span: isFirst ? textOf(sentence, pair.term) : spanOf(sentence.text, previous, pair),
      }
    }
    if (!isNext && !isFirst && stated.length > 0 && differs && !isTurned(pairs, i)) {
      return { reason: 'role', span: textOf(sentence, pair.term) }
    }
  }
  return null
}

/** "by Oslo and Rome" says "by" of the second too. */
function openingOfList(held: Analysis, at: number): Gap[] {
  if (!isSeparator(gapAt(held, at))) return []
  for (let back = at - 1; back >= 0; back--) {
    const gap = gapAt(held, back)
    if (!isUnparted(gap) && !isSeparator(gap)) return [gap]
  }
  return []
}

/** "named before it split" for "founded after it split", whoever was. */
function isTurnedTime(stated: Gap, borne: Gap): boolean {
  return TURNED_TIMES.has(`${stated.prepositions.join('+')} ${borne.prepositions.join('+')}`)
}

const TURNED_TIMES = new Set(['before after', 'after before', 'since until', 'until since'])

function turningOf(gaps: readonly Gap[]): string[] {
  return gaps.flatMap(gap => gap.prepositions.filter(word => TURNING.has(word)))
}

/** The last term before `at` that the sentence uses, or that ends another phrase; -1 at the start. */
function previousUsed(held: Analysis, at: number, isUsed: (at: number) => boolean): number {
  let before = at - 1
  while (before >= 0 && !isUsed(before) && !isBreak(gapAt(held, before + 1))) before--
  return before
}

function gapsFrom(held: Analysis, from: number, to: number): Gap[] {
  const gaps: Gap[] = []
  for (let at = Math.max(0, from + 1); at <= to; at++) gaps.push(gapAt(held, at))
  return gaps
}

/** The last bounding word before a date: "before its 2025 listing" bounds, "by burning it in 2025" does not. */
function dateBoundOf({ words }: Gap): string | null {
  const near = words.slice(-3)
  const bound = near.findLast((word, i) => Object.hasOwn(DATE_BOUNDS, word) && near[i - 1] !== 'according')
  return bound === undefined ? null : (DATE_BOUNDS[bound] ?? null)
}

/** "rents out its own GPUs" for "rents out GPUs". */
function takesPossession({ term, at }: Pair, held: Analysis): boolean {
  const { isPossessive, words } = gapAt(held, at)
  return term.gap.words.includes('own') && !isPossessive && !words.some(word => POSSESSIVES.has(word))
}

const POSSESSIVES = new Set(['own', 'its', 'their', 'his', 'her'])

/** "the API's OpenAI" for "through the API, while OpenAI says": what a clause parts is nobody's own. */
function joinsOwner(owner: Pair, { term, claim, at }: Pair, held: Analysis): boolean {
  if (owner.claim !== claim || at !== owner.at + 1 || term.index !== owner.term.index + 1) return false
  const gap = gapAt(held, at)
  return term.gap.isPossessive && gap.boundary !== null && !gap.words.some(word => POSSESSIVES.has(word))
}

/** "Ada was an early user" for "Ada's early users": the one who has is not the one that is had. */
function becomesItsOwn(owner: Pair, { term, claim, at }: Pair, held: Analysis): boolean {
  if (owner.claim !== claim || at !== owner.at + 1 || term.index !== owner.term.index + 1) return false
  return gapAt(held, at).isPossessive && !term.gap.isPossessive && term.gap.auxiliary !== null
}

/** "by the minute", "per minute" and "a minute" are one rate, "by the token" and "per token" another. */
function isOneRate(
  { stem, gap }: Term,
  stated: readonly string[],
  borne: readonly string[],
  between: readonly Gap[],
): boolean {
  const isRate = [...stated, ...borne].every(word => word === 'by' || word === 'per')
  const saysPer = [gap, ...between].some(({ words }) => words.includes('per'))
  return isRate && (TIMES.has(stem) || (saysPer && (gap.words.includes('the') || stated.length === 0)))
}

/** "an album of a rapper" for "an album by a rapper": after a noun, the two words name its maker. */
function isOneMaker({ term, at }: Pair, borne: readonly string[], held: Analysis): boolean {
  const made = held.terms[at - 1]
  const isNoun =
    made?.kind === 'word' && !/(?:ed|en|wn|lt|ing)$/.test(made.norm) && !irregularForms.has(made.norm)
  return isNoun && borne.join() === 'by' && term.gap.isOf && gapAt(held, at).words[0] === 'by'
}

/** "moved to Austin" for "moved from Oslo to Austin": where it came from may be left out. */
function isGoal(stated: readonly string[], borne: readonly string[], between: readonly Gap[]): boolean {
  const isLeftOut = between.length >= 2 && between.at(-1)?.prepositions.join() === 'to'
  return isLeftOut && stated.join() === 'to' && borne.join() === 'from,to'
}

/** "split into two" for "split in two". */
function isPartedInto({ quantity, gap }: Term, between: readonly Gap[]): boolean {
  const says = (word: string) => between.some(({ words }) => words.includes(word))
  return quantity !== null && gap.words.join() === 'into' && says('in')
}

/**
 * The verb of a beginning or an end that says what a claim says by the bound of its date: "began filming in May" for "was
 * filmed from May"; null when there is none.
 */
export function findPhaseVerb({ sentence, links, claims }: Reading, { term, claim, at }: Pair): Term | null {
  const held = claims[claim]?.analysis
  for (let before = term.index - 1; before >= 0; before--) {
    const verb = sentence.terms[before] as Term
    if (links[before] === null)
      return held && PHASES.get(verb.stem) === dateBoundOf(gapAt(held, at)) ? verb : null
    if (isBreak(verb.gap)) return null
  }
  return null
}

const PHASES: ReadonlyMap<string, string> = new Map([
  ...'begin start commence'.split(' ').map(verb => [stem(verb), 'since'] as const),
  ...'end finish conclude'.split(' ').map(verb => [stem(verb), 'until'] as const),
])

/** "the owner of the subnet" for "the subnet owner": what stood before the pair stands before its other half. */
function isTurnedNoun(pairs: readonly Pair[], i: number): boolean {
  return [i, i + 1].some(right => {
    const [first, second] = [pairs[right - 1], pairs[right]]
    return first?.claim === second?.claim && second?.term.gap.isOf === true && first?.at === second.at + 1
  })
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
