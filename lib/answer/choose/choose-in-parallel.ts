import { sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import { meanOf } from '#lib/mean.ts'
import type { ClaimProfile } from '#lib/retrieval/claim-profile.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'

/**
 * One claim of each side, so that together they bear best on the question and answer the same one: what each says of the
 * question, and how alike the questions are that they answer. Claims that come as close follow theirs. A side without claims
 * stays empty.
 */
export function chooseInParallel(
  sides: readonly (readonly ClaimMatch[])[],
  traits: Retrieval['traits'],
): ClaimMatch[][] {
  const worthOf = ({ score, confidence, words, profile }: ClaimMatch) =>
    score +
    OF_CONFIDENCE * confidence +
    OF_WORDS * words +
    OF_TRAIT * (traits?.ofClaims.get(profile.claim.id)?.share ?? 0)
  const likeness = likenesses()
  const candidates = sides.map(side => side.toSorted((a, b) => worthOf(b) - worthOf(a)).slice(0, CANDIDATES))
  const beside = (match: ClaimMatch, others: readonly ClaimMatch[]) =>
    worthOf(match) + meanOf(others.map(other => likeness(match, other)))
  const choices = candidates.flatMap((own, at) =>
    own.map(anchor =>
      candidates.map((side, i) => (i === at ? anchor : best(side, match => beside(match, [anchor])))),
    ),
  )
  const chosen = best(choices, choice => {
    const all = choice.filter(match => match !== undefined)
    return all.reduce((sum, match) => sum + beside(match, without(all, match)), 0)
  })
  return candidates.map((side, i) => {
    const match = chosen?.[i]
    if (!match) return []
    const others = (chosen ?? []).filter((other, at) => at !== i && other !== undefined) as ClaimMatch[]
    const bar = beside(match, others) - ALMOST
    const next = best(without(side, match), other => beside(other, others))
    return next && beside(next, others) >= bar ? [match, next] : [match]
  })
}

// So many claims of a side are tried, those worth most alone: the cost of all pairs stays bounded.
const CANDIDATES = 8
// Log odds by which a second claim may fall behind and still be shown beside the best.
const ALMOST = 0.7

// Sides are in parallel where they use the same words, those of the question: "fees" before whatever is filed under pricing.
const OF_WORDS = 4
// And those that likely answer by themselves: with 0, 0.5, 1 and 2, 222, 221, 223 and 222 of 261 are right, and 89.9, 90.3, 92.0 and
// 91.6 % of the claims wanted.
const OF_CONFIDENCE = 1
// What states the trait that was asked for, before whatever else says as much. With 0, 3, 6 and 10, 144, 146, 145 and 144 of the
// tuning half's 161 comparisons are right.
const OF_TRAIT = 3

// In log odds for a cosine of one. With 0, 2, 4, 6, 10 and 15 for what claims answer, 50, 52, 54, 55, 56 and 56 of the tuning half's
// 61 comparisons were right, and 85, 89, 91, 91, 94 and 93 % of the claims wanted; what claims say adds little.
const OF_QUESTIONS = 10
const OF_CLAIMS = 2
// Two claims on what their entries are answer the same question, but not the reader's: their likeness counts whole only where
// both are two thirds alike to what was asked, as a cosine.
const ASKED = 1.5

// How alike two claims are: in what they say, and in the nearest two questions that their editors say they answer.
function likenesses(): (a: ClaimMatch, b: ClaimMatch) => number {
  const known = new Map<ClaimMatch, Map<ClaimMatch, number>>()
  return (a, b) => {
    const found = known.get(a)?.get(b) ?? known.get(b)?.get(a)
    if (found !== undefined) return found
    const likeness = likenessOf(a, b)
    const row = known.get(a) ?? new Map()
    known.set(a, row.set(b, likeness))
    return likeness
  }
}

function likenessOf(a: ClaimMatch, b: ClaimMatch): number {
  const relevance = Math.min(1, ASKED * Math.min(a.alike, b.alike))
  return (
    OF_QUESTIONS * relevance * askLikeness(a.profile, b.profile) +
    OF_CLAIMS * sentenceLikeness(a.profile.meaning, b.profile.meaning)
  )
}

// Two claims that answer 80 questions each have 6,400 pairs of them, the same for every reader's.
const askLikenesses = new WeakMap<ClaimProfile, WeakMap<ClaimProfile, number>>()

function askLikeness(a: ClaimProfile, b: ClaimProfile): number {
  const known = askLikenesses.get(a)?.get(b)
  if (known !== undefined) return known
  let nearest = 0
  for (const own of a.asks)
    for (const other of b.asks) nearest = Math.max(nearest, sentenceLikeness(own.meaning, other.meaning))
  const row = askLikenesses.get(a) ?? new WeakMap<ClaimProfile, number>()
  askLikenesses.set(a, row.set(b, nearest))
  return nearest
}

function without<Item>(items: readonly Item[], item: Item): Item[] {
  return items.filter(other => other !== item)
}

function best<Item>(items: readonly Item[], value: (item: Item) => number): Item | undefined {
  let first: { item: Item; worth: number } | undefined
  for (const item of items) {
    const worth = value(item)
    if (!first || worth > first.worth) first = { item, worth }
  }
  return first?.item
}
