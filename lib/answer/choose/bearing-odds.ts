import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import { likeliestTrait, UNLIKELIEST } from './stated-traits.ts'

/** What tells, of each claim put beside others, whether it says yes to what was asked of many. */
export interface Bearing {
  score: number
  confidence: number
  words: number
  wordsBehind: number
  /** The share of the question that it holds in words of its own, in like ones, or in those that its editors say it answers. */
  held: number
  /** The share of all its words that stand there: tells which claim of an entry was meant, less of which entries it is so. */
  spoken: number
  /** How alike the whole question is to it, or to what it answers; and how far that is behind the most alike of all entries. */
  alike: number
  alikeBehind: number
  /** How far its score is ahead of the next best of its own entry, or behind the best. */
  lead: number
  /** The share of the entries which stand out that do so by a claim of the same facet. */
  facet: number
  /** How likely a trait that it states is the one asked for: log odds of the likeliest, and its share of all traits. */
  trait: number
  traitShare: number
  /** The log odds of the trait that is likeliest the one asked for, of those that any claim states. */
  likeliestTrait: number
  /** How likely something is asked for that no claim of the layer tells: the share of such traits. */
  unstated: number
}

/** Reads of claims of several entries how each bears on what was asked of them all. */
export function readBearings(
  matches: readonly ClaimMatch[],
  traits: Retrieval['traits'],
): Map<ClaimMatch, Bearing> {
  const likeliest = likeliestTrait(traits)
  const mostAlike = Math.max(...matches.map(({ alike }) => alike))
  const mostWords = Math.max(...matches.map(({ words }) => words))
  const byEntry = Map.groupBy(matches, ({ profile }) => profile.claim.entry)
  const facets = facetsThatStandOut([...byEntry.values()])
  return new Map(
    matches.map(match => {
      const { score, confidence, words, held, spoken, alike, profile } = match
      const trait = traits?.ofClaims.get(profile.claim.id)
      const rivals = (byEntry.get(profile.claim.entry) ?? []).filter(other => other !== match)
      return [
        match,
        {
          score,
          confidence,
          words,
          wordsBehind: mostWords - words,
          held,
          spoken,
          alike,
          alikeBehind: mostAlike - alike,
          lead: rivals.length === 0 ? ALONE : score - Math.max(...rivals.map(rival => rival.score)),
          facet: facets.get(profile.claim.facet) ?? 0,
          trait: Math.max(UNLIKELIEST, trait?.odds ?? UNLIKELIEST),
          traitShare: trait?.share ?? 0,
          likeliestTrait: likeliest,
          unstated: traits?.unstated ?? 0,
        },
      ]
    }),
  )
}

/**
 * The log odds that a claim says yes to what was asked of many, for each of the claims put beside each other. A claim is
 * not told by how it stands among those of its own entry alone, as its confidence is, but among those of all: one that meets
 * a question as well as the best of them says the same of another entry.
 */
export function bearingOdds(
  matches: readonly ClaimMatch[],
  traits: Retrieval['traits'],
): (match: ClaimMatch) => number {
  const bearings = readBearings(matches, traits)
  const weights = traits ? WITH_TRAITS : WITHOUT_TRAITS
  const names = Object.keys(weights.of) as (keyof Bearing)[]
  const odds = new Map(
    Array.from(bearings, ([match, bearing]) => [
      match,
      names.reduce((sum, name) => sum + weights.of[name] * bearing[name], weights.atNothing),
    ]),
  )
  return match => odds.get(match) ?? Number.NEGATIVE_INFINITY
}

// In score: as far ahead as a claim without any beside it counts.
const ALONE = 3
// Entries by whose facets a facet is judged, and how many words of score what a question says counts for there.
const STANDING_OUT = 6
const WORDS = 13

function facetsThatStandOut(entries: readonly (readonly ClaimMatch[])[]): Map<string, number> {
  const worth = ({ score, words }: ClaimMatch) => score + WORDS * words
  const best = entries
    .flatMap(claims => claims.toSorted((a, b) => worth(b) - worth(a)).slice(0, 1))
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, STANDING_OUT)
  const shares = new Map<string, number>()
  for (const { profile } of best)
    shares.set(profile.claim.facet, (shares.get(profile.claim.facet) ?? 0) + 1 / best.length)
  return shares
}

// Logistic regression on the claims of the tuning half's 361 questions over all siblings (bench/fit/fit-bearing.py); left out by
// question in ten folds, it tells claims that say yes from others with an area under the curve of 0.93, and of 0.94 by traits.
const WITHOUT_TRAITS: Weights = {
  atNothing: -4.79,
  of: {
    score: 0.24,
    confidence: 0.126,
    words: 0.117,
    wordsBehind: -1.079,
    held: 0.916,
    spoken: -0.533,
    alike: 2.952,
    alikeBehind: -3.744,
    lead: -0.151,
    facet: 1.862,
    trait: 0,
    traitShare: 0,
    likeliestTrait: 0,
    unstated: 0,
  },
}
const WITH_TRAITS: Weights = {
  atNothing: -3.241,
  of: {
    score: 0.164,
    confidence: 0.052,
    words: -0.207,
    wordsBehind: -0.922,
    held: 1.013,
    spoken: -0.207,
    alike: 1.95,
    alikeBehind: -2.927,
    lead: -0.171,
    facet: 1.613,
    trait: 0.165,
    traitShare: 2.097,
    likeliestTrait: -0.231,
    unstated: -3.872,
  },
}
interface Weights {
  atNothing: number
  of: Bearing
}
