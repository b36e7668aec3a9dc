import { toSearchTerms } from '#lib/language/search-terms.ts'
import { sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import { meanOf } from '#lib/mean.ts'
import type { AskUnit } from './ask-units.ts'
import type { AskProfile } from './claim-profile.ts'
import { denialTerms } from './denials.ts'
import type { LayerTraits, TraitProfile } from './layer-traits.ts'
import type { ClaimMatch } from './match-claim.ts'
import { liking, nearestOf } from './meet-claim.ts'
import { overlapOf } from './meet-wording.ts'
import type { QuestionProfile } from './question-profile.ts'
import { traitWeights } from './trait-weights.ts'

/** How a trait meets a question put to many: by the questions that ask for it, and by the claims that state it. */
export interface TraitFeatures {
  /** By what they mean as a whole, in cosines: its nearest question, the nearest three, all of them, and its name. */
  nearest: number
  nearestThree: number
  all: number
  name: number
  /** Of all words of the question and of its nearest, the share that they have in common. */
  overlap: number
  /** The share of the question's weight that is met by words of like meaning in its questions. */
  like: number
  /** The share of the question's words that stand in its questions, in its claims; rare ones count for more. */
  literal: number
  literalInClaims: number
  /** How well its claims meet the question: log odds, their mean and the best; and the share met by their own words. */
  score: number
  bestScore: number
  words: number
  /** How many claims state it, a logarithm; 0 for none, as for one. */
  size: number
  /** 1 where no claim states it. */
  unstated: number
}

/** A trait with how it meets a question. */
export interface MetTrait {
  trait: TraitProfile
  features: TraitFeatures
  /** Whether the nearest of its questions ask who is not so, or has not. */
  denies: boolean
}

/** How likely it is that a trait is the one asked for: log odds, and how many of those of all traits that is (a share). */
export interface TraitOdds {
  odds: number
  share: number
}

/** Sets a question beside those traits of a layer that come into question, the nearest first; their claims met it so. */
export function meetTraits(
  asked: QuestionProfile,
  { traits, counts }: LayerTraits,
  matches: readonly ClaimMatch[],
): MetTrait[] {
  const byId = new Map(matches.map(match => [match.profile.claim.id, match]))
  const own = asked.units.filter(({ isOfName }) => !isOfName)
  const rarity = own.map(({ term }) => Math.log((traits.length + 1) / ((counts.get(term) ?? 0) + 0.5)))
  const whole = rarity.reduce((sum, rare) => sum + rare, 0) || 1
  const shareOf = (holds: (term: string) => number) =>
    own.reduce((sum, { term }, u) => sum + (rarity[u] ?? 0) * holds(term), 0) / whole
  return nearestOfAll(asked, traits).map(trait => {
    const stating = trait.claims.flatMap(id => byId.get(id) ?? [])
    const scores = stating.map(({ score }) => score)
    const near = nearnessOf(asked, trait)
    const features = {
      ...meetQuestions(asked, trait, near),
      literal: shareOf(term => (trait.terms.has(term) ? 1 : 0)),
      literalInClaims: shareOf(term =>
        meanOf(stating.map(({ profile }) => (profile.places.has(term) ? 1 : 0))),
      ),
      score: meanOf(scores),
      bestScore: Math.max(0, ...scores),
      words: meanOf(stating.map(({ words }) => words)),
      size: Math.log(Math.max(1, trait.claims.length)),
      unstated: trait.claims.length === 0 ? 1 : 0,
    }
    return { trait, features, denies: asksToDeny(near.slice(0, NEAREST)) }
  })
}

// To set a question beside all that a layer's traits are asked by takes tens of milliseconds; what it means as a whole tells
// which of them come into question.
function nearestOfAll(asked: QuestionProfile, traits: readonly TraitProfile[]): TraitProfile[] {
  const nearness = (trait: TraitProfile) =>
    trait.asks.reduce((most, { meaning }) => Math.max(most, sentenceLikeness(asked.meaning, meaning)), 0)
  return traits
    .map(trait => ({ trait, near: nearness(trait) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST_TRAITS)
    .map(({ trait }) => trait)
}
const MOST_TRAITS = 64

interface Near {
  ask: AskProfile
  likeness: number
}
const NEAREST = 3

// The questions that ask for a trait, the nearest first.
function nearnessOf(asked: QuestionProfile, { asks }: TraitProfile): Near[] {
  return asks
    .map(ask => ({ ask, likeness: sentenceLikeness(asked.meaning, ask.meaning) }))
    .sort((a, b) => b.likeness - a.likeness)
}

function meetQuestions(
  asked: QuestionProfile,
  { name, asks, terms, rows }: TraitProfile,
  near: readonly Near[],
): Pick<TraitFeatures, 'nearest' | 'nearestThree' | 'all' | 'name' | 'overlap' | 'like'> {
  const likenesses = near.map(({ likeness }) => likeness)
  const likeOf = ({ term, row, isName }: AskUnit) =>
    terms.has(term) ? 1 : isName ? 0 : liking(nearestOf(row, rows))
  return {
    nearest: likenesses[0] ?? 0,
    nearestThree: meanOf(likenesses.slice(0, NEAREST)),
    all: meanOf(likenesses),
    name: sentenceLikeness(asked.meaning, name.meaning),
    overlap: asks.reduce((most, ask) => Math.max(most, overlapOf(asked.wording, ask)), 0),
    like: asked.units.reduce((sum, unit, u) => sum + (asked.shares[u] ?? 0) * likeOf(unit), 0),
  }
}

// "Which don't run on AMD?" may be what "only on NVIDIA" is asked by.
function asksToDeny(near: readonly Near[]): boolean {
  return near.filter(({ ask }) => DENIALS.some(term => ask.terms.has(term))).length * 2 > NEAREST
}
const DENIALS = [
  ...denialTerms,
  ...toSearchTerms("nor can't don't doesn't didn't isn't aren't wasn't won't hasn't haven't lack"),
]

/** The log odds that each trait is the one asked for: by how it meets the question, and how far behind the best in that it is. */
export function traitOdds(features: readonly TraitFeatures[]): TraitOdds[] {
  const names = Object.keys(traitWeights.own) as (keyof TraitFeatures)[]
  const best = new Map(names.map(name => [name, Math.max(...features.map(own => own[name]))]))
  const odds = features.map(own =>
    names.reduce(
      (sum, name) =>
        sum +
        traitWeights.own[name] * own[name] +
        traitWeights.behind[name] * (own[name] - (best.get(name) ?? 0)),
      traitWeights.one,
    ),
  )
  const most = Math.max(...odds)
  const total = odds.reduce((sum, one) => sum + Math.exp(one - most), 0)
  return odds.map(one => ({ odds: one, share: Math.exp(one - most) / total }))
}

/** How likely a claim states what was asked for. */
export interface StatedTrait extends TraitOdds {
  /** Whether readers ask for that trait by who is not so, or has not. */
  denies: boolean
  /** The terms by which readers ask for the likeliest trait that it states. */
  terms: ReadonlySet<string>
}

/** How likely each trait of a layer is the one asked for, as far as claims are told by it. */
export interface AskedTraits {
  /** The likeliest trait that each claim states, by the claim's id; its share is that of all that the claim states, together. */
  ofClaims: ReadonlyMap<string, StatedTrait>
  /** The share of all traits that no claim states. */
  unstated: number
}

/** Tells of the claims that state a trait, and of those traits that none states, how likely they were asked for. */
export function toAskedTraits(
  met: readonly Pick<MetTrait, 'trait' | 'denies'>[],
  odds: readonly TraitOdds[],
): AskedTraits {
  const found = new Map<string, StatedTrait>()
  let unstated = 0
  for (const [i, { trait, denies }] of met.entries()) {
    const { claims, terms } = trait
    const own = odds[i]
    if (!own) continue
    if (claims.length === 0) unstated += own.share
    for (const id of claims) {
      const known = found.get(id)
      const share = own.share + (known?.share ?? 0)
      found.set(
        id,
        known && known.odds > own.odds ? { ...known, share } : { odds: own.odds, share, terms, denies },
      )
    }
  }
  return { ofClaims: found, unstated }
}
