import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { bearingOdds } from './bearing-odds.ts'
import type { Degree } from './understand/gradable.ts'

/**
 * Whether a question that names nobody ("who makes suppliers put up a stake?") is met so well by siblings that it asks of
 * them all: by two beyond doubt or better than by the page's own entry, or by one. What is least or most is so among several:
 * two siblings that state it are enough.
 */
export function isOfMany({ own }: Retrieval, page: NamedEntry, degree: Degree | null): boolean {
  const oddsOf = bearingOdds(own)
  const best = new Map<string, number>()
  let atPage = Number.NEGATIVE_INFINITY
  let surest = Number.NEGATIVE_INFINITY
  for (const match of own) {
    const { entry } = match.profile.claim
    const odds = oddsOf(match)
    if (entry === page.slug) {
      atPage = Math.max(atPage, odds)
      surest = Math.max(surest, match.confidence)
    } else best.set(entry, Math.max(best.get(entry) ?? odds, odds))
  }
  const [first = atPage, second = first - DOUBT] = [...best.values()].sort((a, b) => b - a)
  const ranks = degree?.form === 'superlative'
  const isOfPrice = ranks && degree.measure === 'price'
  if (!isOfPrice && surest >= (ranks ? RANKED_BY_PAGE : CERTAIN_OF_PAGE)) return false
  if (second >= (ranks ? RANKED : SEVERAL)) return true
  if (surest >= SURE_OF_PAGE) return false
  return first >= BEYOND_DOUBT || second >= Math.max(LIKELY, atPage + AHEAD)
}

// Log odds, set on the tuning half's questions that name nobody: 20 ask of all siblings, 38 of the page's own entry.
const SEVERAL = 0.9
const RANKED = 0
const SURE_OF_PAGE = 2
const CERTAIN_OF_PAGE = 4
// "Biggest customer?"; but "cheapest H100?" is asked by those who would go elsewhere for it
const RANKED_BY_PAGE = 5
const BEYOND_DOUBT = 3
const LIKELY = 0.25
const AHEAD = 0.25
const DOUBT = 10
