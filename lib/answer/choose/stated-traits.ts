import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { StatedTrait } from '#lib/retrieval/meet-traits.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'

type Traits = Retrieval['traits']

/** The least log odds that a trait was asked for: less likely than that, it was not. */
export const UNLIKELIEST = -8

/** The log odds of the trait that was likeliest asked for, of those that any claim states; the least without any. */
export function likeliestTrait(traits: Traits): number {
  return Math.max(UNLIKELIEST, ...[...(traits?.ofClaims.values() ?? [])].map(({ odds }) => odds))
}

/** What a claim states of what was likely asked for; nothing where it states another thing, or none. */
export function likelyStated(traits: Traits, { profile }: ClaimMatch): StatedTrait | undefined {
  const trait = traits?.ofClaims.get(profile.claim.id)
  return trait && trait.share >= LIKELY ? trait : undefined
}

/** Whether a trait was surely asked for, and none of these claims states it, or another that may have been. */
export function isOfOtherTrait(traits: Traits, matches: readonly ClaimMatch[]): boolean {
  const isSure = [...(traits?.ofClaims.values() ?? [])].some(
    ({ odds, share }) => share >= SURELY && odds >= 0,
  )
  return (
    isSure && matches.every(({ profile }) => (traits?.ofClaims.get(profile.claim.id)?.share ?? 0) < HARDLY)
  )
}

/**
 * Tells of claims whether they count for what was asked: all do, or those alone that state a trait that was plainly asked for. The
 * surer that one is, the likelier another must be whose claims count as well.
 */
export function mayState(traits: Traits): (match: ClaimMatch) => boolean {
  const stated = [...(traits?.ofClaims.values() ?? [])]
  const isAsked = (leastShare: number, leastOdds: number) =>
    stated.some(({ odds, share }) => share >= leastShare && odds >= leastOdds)
  const also = isAsked(SUREST.share, SUREST.odds) ? SUREST.also : ALSO
  const isPlain = isAsked(ALMOST_SURELY, PLAINLY)
  return ({ profile }) => !isPlain || (traits?.ofClaims.get(profile.claim.id)?.share ?? 0) >= also
}

// Shares of the likelihood of all traits. With 0.3 in the place of 0.15, one fewer of the tuning half's 237 questions over all
// siblings is right; with 0.05, as many, with fewer of the claims wanted.
const LIKELY = 0.15
const HARDLY = 0.1
const SURELY = 0.5
// An editor who lists who has a trait has read them all: what else is like the question has it not. With 0, 0.05, 0.1 and 0.25, 203
// of the tuning half's 237 questions over all siblings are right, with 79.9, 80.4, 80.7 and 81.2 % of the claims wanted, but from
// 0.1 on two follow-ups fewer of 285.
const ALSO = 0.05
// With this, none of the tuning half's questions over all siblings is lost, and fewer claims are beside the point; with a share of
// 0.8, odds of 1 and 0.4 of others, three are.
const SUREST = { share: 0.9, odds: 1.5, also: 0.12 }
const ALMOST_SURELY = 0.7
const PLAINLY = 0.5
