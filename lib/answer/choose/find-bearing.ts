import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import { missesCoin } from '../demands/asks-coin.ts'
import { mattersOfMany } from '../demands/own-matter.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { isDealtInByAll } from '../understand/dealt-in-by-all.ts'
import { readBound } from '../understand/read-bound.ts'
import { bearingOdds } from './bearing-odds.ts'
import { ofTheKind } from './of-the-kind.ts'
import { orderByDegree, soughtValue } from './order-by-degree.ts'
import { findValue } from './order-by-value.ts'
import { mayState } from './stated-traits.ts'

/**
 * The claim of each entry that bears best on a question put to many, by the entry's slug; entries without one are left out.
 * One standard holds for all: what falls well behind the best of them is of something else.
 */
export function findBearing(
  resolved: ResolvedQuestion,
  { own, others, units, traits }: Retrieval,
): Map<string, ClaimMatch> {
  const matters = mattersOfMany(resolved.text)
  const tells = ({ profile }: ClaimMatch) => matters.every(told => told.test(profile.claim.text))
  const fitting = ofTheKind(resolved, [...own, ...others], units, traits).filter(tells)
  const oddsOf = bearingOdds(fitting, traits)
  const least = (traits ? LEAST_BY_TRAIT : LEAST)[resolved.scope.degree === null ? 'saysYes' : 'statesValue']
  const bar = Math.max(least, Math.max(...fitting.map(oddsOf)) - FURTHEST)
  const isOfRelease = resolved.scope.degree?.measure === 'release'
  // An amount within a bound is told by whatever claim states it, and a matter of words of its own by what has these.
  const states = readBound(resolved.text) || matters.length > 0 ? () => true : mayState(traits)
  const isLiteral = saysTheNames(units)
  const [first] = fitting.toSorted((a, b) => oddsOf(b) - oddsOf(a))
  const literalBar = first && isLiteral(first) ? oddsOf(first) - BEHIND_LITERAL : bar
  const bears = (match: ClaimMatch) =>
    oddsOf(match) >= (isLiteral(match) ? bar : Math.max(bar, literalBar)) &&
    states(match) &&
    !missesCoin(resolved.text, match.profile.claim.text)
  const byEntry = Map.groupBy(
    fitting.toSorted((a, b) => oddsOf(b) - oddsOf(a)),
    ({ profile }) => profile.claim.entry,
  )
  return new Map(
    [...byEntry].flatMap(([entry, all]) => {
      // The latest release may be told beside other things, as in a price: any claim of an entry that bears may state it.
      const best = mostOf(isOfRelease && all.some(bears) ? all : all.filter(bears), resolved, units)
      return best ? [[entry, withPrice(best, all, resolved, units)] as const] : []
    }),
  )
}

// "Who publishes under GPL?": what the question names by a name of its own, and claims may say.
function saysTheNames(units: readonly AskUnit[]): (match: ClaimMatch) => boolean {
  const names = units.filter(
    ({ isName, isOfName, text }) => isName && !isOfName && !/^\d/.test(text) && !isDealtInByAll(text),
  )
  return ({ profile }) => names.length > 0 && names.every(({ term }) => profile.places.has(term))
}
// Where the best says the name, what does not is told only close behind it, by which its editors or a trait vouch for it. With 3,
// 2.4 and 1.8 as many of the tuning half's 555 superlatives are right, with 80.2, 80.3 and 80.3 % of the claims wanted; without
// it 80.2 %.
const BEHIND_LITERAL = 1.8

// "The cheapest API?": of an entry that tells what share of a price is taken off, the price itself is told.
function withPrice(
  best: ClaimMatch,
  all: readonly ClaimMatch[],
  resolved: ResolvedQuestion,
  units: readonly AskUnit[],
): ClaimMatch {
  const sought = soughtValue(resolved, units)
  const prices = ({ profile }: ClaimMatch) => findValue(profile.claim.text, sought) !== null
  // "Who gets cheaper in bulk?" asks for what is taken off.
  if (resolved.scope.degree?.form !== 'superlative' || sought.measure !== 'price' || prices(best)) return best
  return all.find(match => match.profile.claim.facet === best.profile.claim.facet && prices(match)) ?? best
}

// How far the log odds of a claim may be behind those of the one that bears best, and the least that they may be. By ten folds of
// the tuning half, for questions that ask which are so: without traits -2, -1.5, -1.2, -1 and -0.5 give 136, 134, 132, 131 and
// 127 of 162 right, with 61, 65, 68, 70 and 74 % of the claims wanted; by traits -1, -0.5, 0 and 0.3 give 147, 147, 143 and 140
// of 157, with 73, 77, 81 and 84 %.
const FURTHEST = 4.2
// A claim that states the kind of value by which a superlative ranks needs to meet its words less well: without traits -3, -2.5,
// -1.5 and -1.2 give 79, 79, 77 and 77 of 86 right, with 60, 62, 67 and 68 % of the claims wanted.
const LEAST = { saysYes: -1, statesValue: -3 }
// Of whole answers -0.65 and -0.45 where a value is stated, -0.9 and -1.2 for both get 312, 313 and 313 of 347 right, with 77, 76 and
// 74 % of the claims wanted; what states a value is told rather than left out.
const LEAST_BY_TRAIT = { saysYes: -0.65, statesValue: -0.9 }

// How far behind the best of its entry, in score, a claim may be and still tell the most of what a superlative asks for.
const AS_WELL = 8

/** Of an entry's claims that fit about as well, the one with the most of what a superlative asks for. */
export function mostOf(
  [best, ...rest]: readonly ClaimMatch[],
  resolved: ResolvedQuestion,
  units: readonly AskUnit[],
): ClaimMatch | undefined {
  const { degree } = resolved.scope
  if (!best || (degree?.form !== 'superlative' && degree?.measure !== 'age')) return best
  const isOfAge = degree.measure === 'age'
  // Of releases the latest is sought, beside whatever it is told.
  const behind = degree.measure === 'release' ? Number.POSITIVE_INFINITY : isOfAge ? AS_WELL / 5 : AS_WELL
  const near = [best, ...rest.filter(({ score }) => score >= best.score - behind)]
  // An entry is as old as the first thing told of it, whichever end of the scale is asked for.
  const descends = !isOfAge && degree.descends
  const scope = { ...resolved.scope, degree: { ...degree, descends } }
  const { ordered, rest: others } = orderByDegree(near, { ...resolved, scope }, units)
  return ordered[0] ?? others[0]
}
