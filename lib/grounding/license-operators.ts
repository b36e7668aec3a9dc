import type { Analysis, Gap, Term } from './analyze-text.ts'
import type { FoundOperator } from './operators.ts'
import { gapAt, isBare, isBreak, type Pair, type Reading } from './reading.ts'

/** "buys no chips" and "does not buy chips": of two words side by side, the one denied in the sentence and in the claim differ. */
export function findTurnedNegations({ pairs, claims }: Reading): ReadonlySet<Pair> {
  const found = new Set<Pair>()
  for (const [i, first] of pairs.entries()) {
    const second = pairs[i + 1]
    const held = claims[first.claim]?.analysis
    if (!second || !held || second.claim !== first.claim || second.at !== first.at + 1) continue
    if (second.term.index !== first.term.index + 1) continue
    const stated = [first.term.gap, second.term.gap]
    const borne = [gapAt(held, first.at), gapAt(held, second.at)]
    const isPlain = [...stated, ...borne].every(gap => gap.operators.length <= 1)
    const places = [stated, borne].map(gaps => gaps.map(gap => isNegated([gap])).join())
    const isOnce = places.includes('true,false') && places.includes('false,true')
    if (isPlain && isOnce) for (const pair of [first, second]) found.add(pair)
  }
  return found
}

/** "a former African player" is an African: what became of the player is not told. */
export function isOrigin({ term, at }: Pair, sentence: Analysis, held: Analysis): boolean {
  const isLast = term.index === sentence.terms.length - 1 && term.isName
  const isOnlyStatus = [...term.gap.operators, ...gapAt(held, at).operators].every(
    one => one.class === 'status',
  )
  return isLast && isOnlyStatus && at + 1 < held.terms.length && isBare(gapAt(held, at + 1))
}

/** "can be run only locally" and "can only be run locally": before the verb "only" speaks of what follows it. */
export function findShiftedOnly({ pairs, claims }: Reading): ReadonlySet<Pair> {
  const found = new Set<Pair>()
  for (const [i, verb] of pairs.entries()) {
    const next = pairs[i + 1]
    const held = claims[verb.claim]?.analysis
    if (!next || !held || verb.term.index === 0 || verb.at === 0) continue
    if (next.claim !== verb.claim || next.at !== verb.at + 1 || next.term.index !== verb.term.index + 1)
      continue
    const sides = [
      [verb.term.gap, next.term.gap],
      [gapAt(held, verb.at), gapAt(held, next.at)],
    ]
    const [stated = [], borne = []] = sides.map(gaps => gaps.map(gap => withoutOnly(gap).join()))
    const isSame = stated.join(';') === borne.join(';')
    const places = sides.map(gaps => gaps.map(gap => gap.operators.some(isOnly)).join())
    const isShift = places.includes('true,false') && places.includes('false,true')
    const isSubject = opensClause(verb.term, pairs[i - 1]) || isBreak(gapAt(held, verb.at))
    if (isSame && isShift && !isSubject) for (const pair of [verb, next]) found.add(pair)
  }
  return found
}

/** Before a subject "only" speaks of that: "only miners buy", also after "in Oslo". */
function opensClause({ gap }: Term, previous: Pair | undefined): boolean {
  return isBreak(gap) || previous === undefined || previous.term.gap.opensPhrase
}

function withoutOnly({ operators }: Gap): string[] {
  return operators.filter(one => !isOnly(one)).map(one => one.key)
}

function isOnly(one: FoundOperator): boolean {
  return one.class === 'only'
}

/** Whether a negation stands in one of the gaps. */
export function isNegated(gaps: readonly Gap[]): boolean {
  return gaps.some(gap => gap.operators.some(one => one.class === 'negation'))
}
