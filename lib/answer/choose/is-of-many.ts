import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { NearerToAll } from '#lib/retrieval/retrieve-nearer-to-all.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { Degree } from '../understand/gradable.ts'
import { bearingOdds } from './bearing-odds.ts'

/** What tells whether a question that names nobody asks of all siblings. */
export interface Reach {
  /** Log odds by its wording alone. */
  odds: number
  /** Log odds that the page's own entry answers it. */
  pageConfidence: number
  nearness: NearerToAll | null
}

/**
 * Whether a question that names nobody ("who would catch a cheat?") asks of all siblings: the likelier by its wording and the
 * nearer it is to what readers ask of all, and the less likely the better the page's own entry answers it. A superlative
 * ("cheapest H100?") ranks several rather than one.
 */
export function isOfMany({ odds, pageConfidence, nearness }: Reach, ranks: boolean): boolean {
  const by = nearness ? WITH_NEARNESS : WITHOUT_NEARNESS
  const { nearest, nearestThree } = nearness ?? { nearest: 0, nearestThree: 0 }
  const all =
    by.atNothing +
    by.odds * odds +
    by.page * held(pageConfidence) +
    by.nearest * nearest +
    by.nearestThree * nearestThree
  // What the page answers is told beside what siblings do; what nobody answers is better refused of the page.
  return all > (ranks || pageConfidence >= ANSWERED ? BAR : BAR_UNANSWERED)
}

/** Whether siblings state what a superlative ranks by and readers would go elsewhere for: the least price, the latest thing. */
export function isShoppedFor({ measure }: Degree, retrieval: Retrieval, page: NamedEntry): boolean {
  return /^(?:price|release)$/.test(measure) && secondBest(retrieval, page) >= 0
}

/**
 * Whether any claim bears so well on what was likely asked of all that it is told side by side. Of the tuning half's surveys that
 * only likelihood made, this bar ends 3 of 13 wrong ones, and 5 of 46 right ones.
 */
export function isBorneOut({ own, traits }: Retrieval): boolean {
  const oddsOf = bearingOdds(own, traits)
  return own.some(match => oddsOf(match) >= BORNE_OUT)
}

// How well what was asked of all bears on the second best of the page's siblings, in log odds.
function secondBest({ own, traits }: Retrieval, page: NamedEntry): number {
  const oddsOf = bearingOdds(own, traits)
  const best = new Map<string, number>()
  for (const match of own) {
    const { entry } = match.profile.claim
    if (entry !== page.slug) best.set(entry, Math.max(best.get(entry) ?? LEAST, oddsOf(match)))
  }
  return [...best.values()].sort((a, b) => b - a)[1] ?? LEAST
}

function held(odds: number): number {
  return Math.min(MOST, Math.max(LEAST, odds))
}

// Log odds beyond these tell no more.
const LEAST = -6
const MOST = 8
// Logistic regressions by bench/fit/fit-reach.py, which prints what they come to on unseen questions.
const WITH_NEARNESS = { atNothing: -0.06, odds: 1.09, page: -0.04, nearest: 1.84, nearestThree: 8.24 }
const WITHOUT_NEARNESS = { atNothing: 0.21, odds: 1.11, page: -0.11, nearest: 0, nearestThree: 0 }
// Nearly half of the questions that it was fitted on ask of all; on a page, fewer will. Of the tuning half's 347 superlatives, 308
// were right with 0.6 throughout, 313 so, and 315 with -0.6 where the page answers, with 76 % of the claims wanted, not 78.
const BAR = 0
const BAR_UNANSWERED = 0.6
// Log odds: as in is-answer.ts.
const ANSWERED = -0.3
const BORNE_OUT = 0.5
