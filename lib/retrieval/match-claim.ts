import { likeness } from '#lib/language/word-meaning.ts'
import { holdsAnswerType } from './answer-type.ts'
import type { AskUnit } from './ask-units.ts'
import { type ClaimProfile, holdsPhrase } from './claim-profile.ts'
import type { ReadQuestion } from './read-question.ts'

/** How one claim meets a question, feature by feature. */
export interface ClaimMatch {
  profile: ClaimProfile
  /** Share of the question's weight that the claim's words meet, 0 to 1. */
  covered: number
  /** The same, with words of like meaning counting in part. */
  meant: number
  /** 1 when the claim is filed under a facet that the question asks for. */
  facet: number
  /** 1 when the claim holds the kind of thing asked for. */
  type: number
  /** Share of the question's neighbouring words that are neighbours in the claim too. */
  neighbours: number
  /** The weight met. */
  weight: number
  /** The largest weight among the words that are not met. */
  missing: number
  score: number
}

/** Matches a claim against a question. */
export function matchClaim(
  profile: ClaimProfile,
  question: ReadQuestion,
  units: readonly AskUnit[],
): ClaimMatch {
  const asked = units.filter(unit => unit.entry === null || unit.entry !== profile.claim.entry)
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  const met = asked.map(unit => ({ unit, strength: strengthOf(unit, profile) }))
  const weight = met.reduce((sum, { unit, strength }) => sum + unit.weight * strength, 0)
  const meant = met.reduce(
    (sum, { unit, strength }) => sum + unit.weight * Math.max(strength, likenessOf(unit, profile)),
    0,
  )
  const facet = question.facets.has(profile.claim.facet) ? 1 : 0
  const match = {
    profile,
    covered: total === 0 ? 0 : weight / total,
    meant: total === 0 ? 0 : meant / total,
    facet,
    type: holdsAnswerType(withoutAsked(profile, units), question.wants) ? 1 : 0,
    neighbours: neighbourShare(profile, units),
    weight,
    missing: Math.max(0, ...met.map(({ unit, strength }) => (strength > 0 ? 0 : unit.weight))),
  }
  return { ...match, score: scoreOf(match) }
}

function scoreOf(match: Omit<ClaimMatch, 'score'>): number {
  const { profile, covered, meant, facet, type, neighbours } = match
  const length = Math.max(0, profile.length - 20) / 40
  return 3 * covered + 1.5 * meant + 0.8 * facet + 0.7 * type + 0.6 * neighbours - 0.3 * length
}

/** 1 when the unit's own words stand in the claim; less for words that mean the same, and for the facet it is filed under. */
function strengthOf(unit: AskUnit, profile: ClaimProfile): number {
  if (holdsPhrase(profile, unit.terms, 2)) return 1
  if (unit.alternatives.some(phrase => holdsPhrase(profile, phrase, 1))) return 0.75
  return unit.facets.includes(profile.claim.facet) ? 0.65 : 0
}

// Below this cosine two words are merely of one subject (looked at by hand: "machine" and "equipment" 0.65, "fee" and "tax" 0.65).
const LIKE = 0.5

function likenessOf(unit: AskUnit, { places }: ClaimProfile): number {
  let best = 0
  for (const term of unit.terms)
    for (const other of places.keys()) best = Math.max(best, likeness(term, other))
  return best > LIKE ? best * 0.6 : 0
}

// An answer is news: what the question says itself does not answer it.
function withoutAsked({ claim }: ClaimProfile, units: readonly AskUnit[]): string {
  let text = claim.text
  for (const { text: asked } of units) if (asked.length > 1) text = text.replaceAll(asked, ' _ ')
  return text
}

function neighbourShare({ places }: ClaimProfile, units: readonly AskUnit[]): number {
  let pairs = 0
  let near = 0
  for (let i = 0; i + 1 < units.length; i++) {
    const [a, b] = [units[i]?.terms[0], units[i + 1]?.terms[0]]
    if (a === undefined || b === undefined) continue
    pairs += 1
    const others = places.get(b) ?? []
    if ((places.get(a) ?? []).some(place => others.some(other => Math.abs(other - place) <= 3))) near += 1
  }
  return pairs === 0 ? 0 : near / pairs
}
