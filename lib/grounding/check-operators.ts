import type { Analysis, Gap } from './analyze-text.ts'
import type { FoundOperator, OperatorClass } from './operators.ts'
import { isBreak, type Pair, type Reading, textOf } from './reading.ts'
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
  for (const [i, pair] of pairs.entries()) {
    const held = claims[pair.claim]?.analysis
    if (!held) continue
    const previous = pairs[i - 1]
    const stated = gapsBefore(sentence, pair.term.index, at => at === previous?.term.index)
    const borne = gapsBefore(held, pair.at, at => used.has(`${pair.claim} ${at}`))
    // Terms of one name or list that share their place in the claim have nothing new before them.
    if (previous?.claim === pair.claim && previous.at === pair.at) continue
    const change = compareOperators(operatorsOf(stated), operatorsOf(borne)) ?? compareTense(stated, borne)
    if (change) return { reason: change.reason, span: change.span ?? around(sentence, pair) }
  }
  const tail = sentence.tail.operators.filter(one => one.class !== 'all')
  const last = pairs.at(-1)
  if (tail.length > 0 && last) {
    const held = claims[last.claim]?.analysis
    const next = held ? (held.terms[last.at + 1]?.gap ?? held.tail) : null
    const change = compareOperators(tail, next?.operators ?? [])
    if (change && !MAY_BE_LEFT_OUT.has(tail[0]?.class ?? 'all')) {
      return { reason: change.reason, span: sentence.text.slice(last.term.start) }
    }
  }
  return null
}

/** The gaps before a term, back to the last term that counts or to the start of its phrase. */
function gapsBefore(analysis: Analysis, index: number, isStop: (at: number) => boolean): Gap[] {
  const gaps: Gap[] = []
  for (let at = index; at >= 0; at--) {
    const gap = analysis.terms[at]?.gap
    if (!gap) break
    gaps.push(gap)
    if (at === 0 || isStop(at - 1) || isBreak(gap)) break
  }
  return gaps
}

function operatorsOf(gaps: readonly Gap[]): FoundOperator[] {
  return gaps.flatMap(gap => gap.operators)
}

function compareOperators(
  stated: readonly FoundOperator[],
  borne: readonly FoundOperator[],
): { reason: Reason; span?: string } | null {
  for (const operator of stated) {
    if (MAY_BE_ADDED.has(operator.class)) continue
    if (!borne.some(other => other.key === operator.key)) return { reason: REASONS[operator.class] }
  }
  for (const operator of borne) {
    if (MAY_BE_LEFT_OUT.has(operator.class)) continue
    if (!stated.some(other => other.key === operator.key)) return { reason: REASONS[operator.class] }
  }
  const count = (all: readonly FoundOperator[]) => all.filter(one => one.class === 'negation').length
  return count(stated) === count(borne) ? null : { reason: 'negation' }
}

function compareTense(
  stated: readonly Gap[],
  borne: readonly Gap[],
): { reason: Reason; span?: string } | null {
  const [a, b] = [tenseOf(stated), tenseOf(borne)]
  return a && b && a !== b ? { reason: 'status' } : null
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
