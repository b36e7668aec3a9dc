import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { bearingOdds } from './bearing-odds.ts'
import { likeliestTrait } from './stated-traits.ts'
import type { Degree } from './understand/gradable.ts'

/**
 * Whether a question that names nobody ("who would catch a cheat?") asks of all siblings: the likelier by its wording, and the
 * less likely the better the page's own entry answers it. Takes the log odds of both.
 */
export function isOfMany(reachOdds: number, pageConfidence: number): boolean {
  return AT_NOTHING + OF_REACH * reachOdds + OF_PAGE * held(pageConfidence) > BAR
}

/**
 * The same for a superlative ("cheapest H100?", "biggest customer?"), whose wording tells less: what is least or most is so
 * among several, so it asks of all where siblings state it and the page's own entry bears on it less.
 */
export function ranksMany(
  reachOdds: number,
  { measure }: Degree,
  retrieval: Retrieval,
  page: NamedEntry,
): boolean {
  const { atPage, second } = readStates(retrieval, page)
  // Who seeks the least price, or the latest thing, would go elsewhere for it.
  if (/^(?:price|release)$/.test(measure) && second >= 0) return true
  const { traits } = retrieval
  const by = traits ? RANKS_BY_TRAIT : RANKS_BY_SECOND
  const among = traits ? likeliestTrait(traits) : second
  return by.atNothing + by.reach * reachOdds + by.page * atPage + by.among * among > 0
}

/**
 * Whether any claim bears so well on what was likely asked of all that it is told side by side. Of the tuning half's surveys that
 * only likelihood made, this bar ends 3 of 13 wrong ones, and 5 of 46 right ones.
 */
export function isBorneOut({ own, traits }: Retrieval): boolean {
  const oddsOf = bearingOdds(own, traits)
  return own.some(match => oddsOf(match) >= BORNE_OUT)
}

/** How well what was asked of all bears on the page's own entry, and on the second best of its siblings, in log odds. */
export function readStates({ own, traits }: Retrieval, page: NamedEntry): { atPage: number; second: number } {
  const oddsOf = bearingOdds(own, traits)
  const best = new Map<string, number>()
  for (const match of own) {
    const { entry } = match.profile.claim
    best.set(entry, Math.max(best.get(entry) ?? LEAST, held(oddsOf(match))))
  }
  const atPage = best.get(page.slug) ?? LEAST
  best.delete(page.slug)
  return { atPage, second: [...best.values()].sort((a, b) => b - a)[1] ?? LEAST }
}

function held(odds: number): number {
  return Math.min(MOST, Math.max(LEAST, odds))
}

// Log odds beyond these tell no more.
const LEAST = -6
const MOST = 8
// Logistic regressions by bench/fit/fit-reach.py, which prints what they come to on unseen questions.
const AT_NOTHING = 0.3
const OF_REACH = 0.93
const OF_PAGE = -0.2
// A third of the questions that it was fitted on ask of all; on a page, fewer will.
const BAR = 0.6
const BORNE_OUT = 0.5
// What siblings state is told by the trait that was likeliest asked for; in a layer without traits, by the second best of them.
const RANKS_BY_TRAIT = { atNothing: 0.77, reach: 0.86, page: -0.66, among: 0.83 }
const RANKS_BY_SECOND = { atNothing: 0.34, reach: 0.67, page: -0.48, among: 0.28 }
