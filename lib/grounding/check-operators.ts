import type { Analysis, Gap, Term } from './analyze-text.ts'
import { findShiftedOnly, findTurnedNegations, isNegated, isOrigin } from './license-operators.ts'
import type { FoundOperator, OperatorClass } from './operators.ts'
import {
  gapAt,
  isBreak,
  isSeparator,
  isUnparted,
  leadingOperators,
  type Pair,
  type Reading,
  textOf,
  trailingOperators,
} from './reading.ts'
import type { Problem, Reason } from './verdict.ts'

const REASONS: Record<OperatorClass, Reason> = {
  negation: 'negation',
  hedge: 'hedge',
  future: 'status',
  all: 'quantifier',
  most: 'quantifier',
  some: 'quantifier',
  many: 'quantifier',
  only: 'quantifier',
  partly: 'quantifier',
  causal: 'causal',
  condition: 'condition',
  report: 'attribution',
  status: 'status',
  'as-of': 'scope',
}
/** A claim's "all", "many" or cause may be left out: what remains says less. */
const MAY_BE_LEFT_OUT: ReadonlySet<OperatorClass> = new Set(['all', 'many', 'causal', 'as-of'])
const MAY_BE_ADDED: ReadonlySet<OperatorClass> = new Set(['as-of'])
const FINITE: Record<string, 'present' | 'past'> = {
  is: 'present',
  are: 'present',
  do: 'present',
  does: 'present',
  was: 'past',
  were: 'past',
  did: 'past',
}

/** Negations, hedges, quantifiers, conditions and tense must stand before the same words as in the claim. */
export function findOperatorChange(reading: Reading): Problem | null {
  const { pairs, sentence, claims } = reading
  const used = new Set(pairs.map(pair => `${pair.claim} ${pair.at}`))
  const turned = findTurnedNegations(reading)
  const shifted = findShiftedOnly(reading)
  for (const [i, pair] of pairs.entries()) {
    const held = claims[pair.claim]?.analysis
    if (!held) continue
    // Terms of one name ("Akash Network" for "Akash") share their place: they are compared together, at the last of them.
    const next = pairs[i + 1]
    if (next && sharesPlace(pair, next)) continue
    let start = i
    while (start > 0 && sharesPlace(pairs[start - 1] as Pair, pair)) start--
    const previous = pairs[start - 1]
    const isUsed = (at: number) => used.has(`${pair.claim} ${at}`)
    const stated = gapsBefore(sentence, pair.term.index, at => at === previous?.term.index)
    const borne = gapsBefore(held, pair.at, isUsed)
    const isTurned = turned.has(pair) && isNegated(stated) !== isNegated(borne)
    const change =
      (isTurned || isOrigin(pair, sentence, held) || shifted.has(pair)
        ? null
        : compareOperators(stated, borne, reading.speech !== null)) ??
      compareTense(stated, borne, held.terms[pair.at])
    if (change) return { reason: change, span: around(sentence, pair) }
    const after =
      compareTrailing(trailingOperators(sentence, pair.term.index + 1), gapsAfter(held, pair.at, isUsed)) ??
      findLostClosing(trailingOperators(held, pair.at + 1), gapAt(sentence, pair.term.index + 1))
    if (after)
      return { reason: after, span: sentence.text.slice(pair.term.start, endOfGap(sentence, pair.term)) }
  }
  return null
}

function sharesPlace(a: Pair, b: Pair): boolean {
  const isName = [a.kind, b.kind].some(kind => kind === 'alias' || kind === 'generic')
  return a.claim === b.claim && a.at === b.at && isName
}

/** The gaps before a term, back to the last term that counts or to the start of its phrase. */
function gapsBefore(analysis: Analysis, index: number, isStop: (at: number) => boolean): Gap[] {
  const gaps: Gap[] = []
  for (let at = index; at >= 0; at--) {
    const gap = analysis.terms[at]?.gap
    if (!gap) break
    gaps.push(gap)
    if (at > 0 && !isStop(at - 1) && isAlternative(gap)) return [...gaps, ...denialOfList(analysis, at - 1)]
    if (at === 0 || isStop(at - 1) || isBreak(gap)) break
  }
  return gaps
}

/** "no prompts or responses" denies the second item of the list as well as the first. */
function denialOfList({ terms }: Analysis, last: number): Gap[] {
  for (let at = last; at >= 0; at--) {
    const gap = terms[at]?.gap
    const operators = gap?.operators.filter(one => one.class === 'negation') ?? []
    if (gap && operators.length > 0) return [{ ...gap, operators }]
    if (!gap || !(isUnparted(gap) || isAlternative(gap))) break
  }
  return []
}

function isAlternative(gap: Gap): boolean {
  return isSeparator(gap) && (gap.conjunction === 'or' || gap.conjunction === null)
}

/** The gaps after a term, on to the next term that counts or to the end. */
function gapsAfter(analysis: Analysis, index: number, isStop: (at: number) => boolean): Gap[] {
  const gaps: Gap[] = []
  for (let at = index + 1; at <= analysis.terms.length; at++) {
    gaps.push(gapAt(analysis, at))
    if (isStop(at)) break
  }
  return gaps
}

function endOfGap(analysis: Analysis, term: Term): number {
  return analysis.terms[term.index + 1]?.start ?? analysis.text.length
}

function compareOperators(
  stated: readonly Gap[],
  borne: readonly Gap[],
  isSameSpeaker: boolean,
): Reason | null {
  const allStated = stated.flatMap(gap => gap.operators)
  const allBorne = borne.flatMap(gap => gap.operators)
  const near = ownPhrase(borne).flatMap(gap => gap.operators)
  for (const operator of stated.flatMap(leadingOperators)) {
    if (operator.class === 'all' && stated.length === 1 && isRate(stated[0], borne[0])) continue
    if (MAY_BE_ADDED.has(operator.class) || (isSameSpeaker && operator.class === 'report')) continue
    const held = OF_NOUNS.has(operator.class) ? near : allBorne
    if (countOf(allStated, operator) > countOf(held, operator)) return REASONS[operator.class]
  }
  for (const operator of borne.flatMap(leadingOperators)) {
    if (MAY_BE_LEFT_OUT.has(operator.class) || (isSameSpeaker && operator.class === 'report')) continue
    if (countOf(allStated, operator) === 0) return REASONS[operator.class]
  }
  const negations = (all: readonly FoundOperator[]) => all.filter(one => one.class === 'negation').length
  return negations(stated.flatMap(leadingOperators)) === negations(borne.flatMap(leadingOperators)) ||
    negations(allStated) === negations(allBorne)
    ? null
    : 'negation'
}

/** "in each round" for "per round". */
function isRate(stated: Gap | undefined, borne: Gap | undefined): boolean {
  const isEach = stated?.words.includes('each') || stated?.words.includes('every')
  return isEach === true && !stated?.words.includes('per') && borne?.words.includes('per') === true
}

/** Words that count a noun speak of no other: "how much its update cuts the loss on data" is not "how much data". */
const OF_NOUNS: ReadonlySet<OperatorClass> = new Set(['some', 'many'])

/** The gaps within the term's own phrase, nearest first, with the one that opens it. */
function ownPhrase(gaps: readonly Gap[]): readonly Gap[] {
  const opens = gaps.findIndex(({ words }) => words.some(word => !ARTICLES.has(word)))
  return opens === -1 ? gaps : gaps.slice(0, opens + 1)
}

const ARTICLES = new Set(['the', 'a', 'an', 'of', 'its', 'their', 'very'])

function countOf(all: readonly FoundOperator[], { key }: FoundOperator): number {
  return all.filter(one => one.key === key).length
}

/** What closes a phrase ("fully", "each", "worldwide") must close or follow the same words in the claim. */
function compareTrailing(closing: readonly FoundOperator[], borne: readonly Gap[]): Reason | null {
  const allBorne = borne.flatMap(gap => gap.operators)
  for (const operator of closing) {
    if (!MAY_BE_ADDED.has(operator.class) && countOf(allBorne, operator) === 0) return REASONS[operator.class]
  }
  return null
}

function findLostClosing(borne: readonly FoundOperator[], stated: Gap): Reason | null {
  const lost = borne.find(one => !MAY_BE_LEFT_OUT.has(one.class) && countOf(stated.operators, one) === 0)
  return lost ? REASONS[lost.class] : null
}

function compareTense(stated: readonly Gap[], borne: readonly Gap[], held: Term | undefined): Reason | null {
  const a = tenseOf(stated)
  // A participle that modifies ("written by …") has no tense of its own: the verb before its noun is another one.
  const isParticiple = held !== undefined && /(?:ed|en)$/.test(held.norm)
  const b = tenseOf(isParticiple ? borne.slice(0, 1) : borne)
  return a && b && a !== b ? 'status' : null
}

function tenseOf(gaps: readonly Gap[]): 'present' | 'past' | null {
  for (const gap of gaps) {
    for (const word of gap.words) if (Object.hasOwn(FINITE, word)) return FINITE[word] ?? null
  }
  return null
}

function around(sentence: Analysis, pair: Pair): string {
  const before = sentence.terms[pair.term.index - 1]
  return sentence.text.slice(before ? before.end : 0, pair.term.end).trim() || textOf(sentence, pair.term)
}
