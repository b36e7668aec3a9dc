import type { Analysis } from './analyze-text.ts'
import { findPredicates, type Predicate } from './predicates.ts'
import { gapAt, isBreak, type Pair, type Reading, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/**
 * A phrase told with another verb than its own: "went public in 2023" for "went public in 2011 and was delisted in 2023", "has
 * 5,000 GPUs" for "was bought by Crusoe, with 5,000 GPUs".
 */
export function findStrayPhrase({ sentence, pairs, claims }: Reading): Problem | null {
  for (const [claim, { analysis }] of claims.entries()) {
    const own = pairs.filter(pair => pair.claim === claim)
    const predicates = own.length === 0 ? [] : findPredicates(analysis)
    const used = new Set(own.map(pair => pair.at))
    const lost = predicates.filter(({ head }) => !used.has(head))
    for (const [i, pair] of own.entries()) {
      const home = lost.find(
        one => pair.at > (one === predicates[0] ? one.head : one.from - 1) && pair.at <= one.to,
      )
      if (!home || isNaming(home, analysis) || isShared(home, predicates, analysis)) continue
      const isStray = joinsOther(own, i, home, predicates[0]?.head ?? 0) || isTakenAsHad(pair, home, analysis)
      if (isStray) return { reason: 'order', span: textOf(sentence, pair.term) }
    }
  }
  return null
}

/** "Ada, also known as Bob, is …" gives a name that may stand for the subject. */
function isNaming({ head }: Predicate, { terms }: Analysis): boolean {
  return NAMINGS.has(terms[head]?.norm ?? '')
}

const NAMINGS = new Set(['called', 'known', 'named', 'titled', 'nicknamed', 'dubbed', 'styled'])

/** "trains and serves models": the second verb's object is the first one's as well. */
function isShared(home: Predicate, predicates: readonly Predicate[], analysis: Analysis): boolean {
  const before = predicates[predicates.indexOf(home) - 1]
  const { boundary, auxiliary } = gapAt(analysis, home.from)
  return (
    before !== undefined && before.head === before.to && home.head === home.from && !boundary && !auxiliary
  )
}

/** Whether the sentence tells the pair together with words of another predicate, without a verb between. */
function joinsOther(own: readonly Pair[], i: number, home: Predicate, first: number): boolean {
  const pair = own[i] as Pair
  const isAway = (other: Pair | undefined) =>
    other !== undefined && other.at >= first && (other.at < home.from || other.at > home.to)
  const { gap } = pair.term
  const previous = own[i - 1]
  if (gap.auxiliary !== null || isBreak(gap)) return false
  if (previous && previous.at >= first) return isAway(previous)
  // Fronted: "In 2011, Nebius returned".
  return previous === undefined && isAway(own.slice(i + 1).find(other => other.at >= first))
}

/** "has" says that the subject has it, which "with" after another verb than "be" leaves open. */
function isTakenAsHad({ term, at }: Pair, { isPlain }: Predicate, analysis: Analysis): boolean {
  const { words } = gapAt(analysis, at)
  const isHad = term.gap.words.some(word => HAVE.has(word)) && !/(?:ed|en)$/.test(term.norm)
  return isHad && !isPlain && words.includes('with')
}

const HAVE = new Set(['has', 'have', 'had'])
