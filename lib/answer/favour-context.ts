import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { stopTerms } from '#lib/retrieval/stopwords.ts'

// In score (log odds of being the deciding claim): enough to choose between claims that the follow-up fits alike.
const MOST = 2.5

/** Puts claims first that also speak of what the turn before was about, where a follow-up leans on it. */
export function favourContext(matches: readonly ClaimMatch[], context: string): ClaimMatch[] {
  const terms = toSearchTerms(context).filter(term => !stopTerms.has(term))
  const holding = terms.map(term => matches.filter(({ profile }) => profile.places.has(term)).length)
  const weights = holding.map(count => (count === 0 ? 0 : Math.log((matches.length + 1) / count)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return [...matches]
  return matches
    .map(match => {
      const held = terms.reduce(
        (sum, term, i) => sum + (match.profile.places.has(term) ? (weights[i] ?? 0) : 0),
        0,
      )
      return { ...match, score: match.score + (MOST * held) / total }
    })
    .sort((a, b) => b.score - a.score)
}
