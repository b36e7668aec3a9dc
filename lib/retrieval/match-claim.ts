import { isKin } from '#lib/language/kin.ts'
import { likeness, likenessOfTexts } from '#lib/language/word-meaning.ts'
import { holdsAnswerType } from './answer-type.ts'
import type { AskUnit } from './ask-units.ts'
import { type ClaimProfile, holdsPhrase } from './claim-profile.ts'
import type { ReadQuestion } from './read-question.ts'
import { type MatchFeatures, scoreOf } from './score-match.ts'

/** How one claim meets a question. */
export interface UnjudgedMatch {
  profile: ClaimProfile
  features: MatchFeatures
  score: number
  /** How each of the question's units is met, by their order: 1 by words, 0.6 by the facet only, 0 not at all. */
  strengths: number[]
}

/** A match that was set against the other claims of its entry. */
export interface ClaimMatch extends UnjudgedMatch {
  /** The log odds that the claim answers the question. */
  confidence: number
}

/** Matches a claim against a question; `around` are the claims beside it in its entry. */
export function matchClaim(
  profile: ClaimProfile,
  question: ReadQuestion,
  units: readonly AskUnit[],
  around: { before: ClaimProfile | null; after: ClaimProfile | null },
  localRarity: readonly number[],
): UnjudgedMatch {
  const met = units.map(unit => meet(unit, profile))
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1
  const shareOf = (kind: Meeting['by']) =>
    units.reduce(
      (sum, { weight }, i) => sum + (met[i]?.by === kind ? weight * (met[i]?.strength ?? 0) : 0),
      0,
    ) / total
  const unmet = units.filter((_, i) => (met[i]?.strength ?? 0) < 0.5 || met[i]?.by === 'likeness')
  const sideShare = (side: ClaimProfile | null) =>
    side === null
      ? 0
      : unmet.filter(unit => holdsPhrase(side, unit.terms, 2)).reduce((sum, { weight }) => sum + weight, 0) /
        total
  const features: MatchFeatures = {
    words: shareOf('words'),
    synonyms: shareOf('synonyms'),
    wordnet: shareOf('wordnet'),
    likeness: shareOf('likeness'),
    filed: shareOf('facet'),
    facet: question.facets.has(profile.claim.facet) ? 1 / Math.sqrt(question.facets.size) : 0,
    type: question.wants !== 'any' && holdsAnswerType(withoutAsked(profile, units), question.wants) ? 1 : 0,
    bm25: bm25Of(profile, units, localRarity) / 5,
    counted: question.wants === 'number' && isCounted(profile, question) ? 1 : 0,
    gist: gistLikeness(units, profile),
    before: sideShare(around.before),
    after: sideShare(around.after),
    referred: REFERS_BACK.test(profile.claim.text) ? sideShare(around.before) : 0,
    order: orderShare(profile, question),
    length: Math.log(Math.max(8, profile.length) / 20),
    outdated: profile.claim.status === 'current' ? 0 : 1,
  }
  return {
    profile,
    features,
    score: scoreOf(features),
    strengths: met.map(({ strength, by }) => (by === 'likeness' ? 0 : by === 'facet' ? 0.6 : strength)),
  }
}

function bm25Of(profile: ClaimProfile, units: readonly AskUnit[], rarity: readonly number[]): number {
  return units.reduce((sum, { terms }, i) => {
    const times = Math.min(...terms.map(term => profile.places.get(term)?.length ?? 0))
    return sum + ((rarity[i] ?? 0) * times * 2.2) / (times + 1.2 * (0.4 + (0.6 * profile.length) / 24))
  }, 0)
}

// A sentence that begins so speaks of what the one before it spoke of.
const REFERS_BACK =
  /^(?:\W*\w+,?\s+){0,4}(?:this|these|those|that|it|its|he|his|she|her|him|they|their|them|such|both|the (?:latter|former|same|other))\b/i

// Pairs of words in the question, small words too, that stand side by side in the claim: "named after", "chair of".
function orderShare({ places }: ClaimProfile, { words }: ReadQuestion): number {
  if (words.length < 3) return 0
  let held = 0
  for (let i = 0; i + 1 < words.length; i++) {
    const next = places.get(words[i + 1]?.term ?? '') ?? []
    if ((places.get(words[i]?.term ?? '') ?? []).some(place => next.includes(place + 1))) held += 1
  }
  return held / (words.length - 1)
}

interface Meeting {
  by: 'words' | 'synonyms' | 'wordnet' | 'likeness' | 'facet' | 'nothing'
  strength: number
}

function meet(unit: AskUnit, profile: ClaimProfile): Meeting {
  if (holdsPhrase(profile, unit.terms, 2)) return { by: 'words', strength: 1 }
  const [term, ...more] = unit.terms
  if (term !== undefined && more.length === 0 && [...profile.places.keys()].some(other => isKin(term, other)))
    return { by: 'words', strength: 0.9 }
  if (unit.isUnknown && unit.terms.some(other => isSpelledOut(other, profile.claim.text)))
    return { by: 'words', strength: 1 }
  if (unit.alternatives.some(phrase => holdsPhrase(profile, phrase, 1)))
    return { by: 'synonyms', strength: 1 }
  if (unit.synonyms.size > 0 && [...profile.places.keys()].some(other => unit.synonyms.has(other)))
    return { by: 'wordnet', strength: 1 }
  if (unit.facets.includes(profile.claim.facet)) return { by: 'facet', strength: 1 }
  const like = likenessOf(unit, profile)
  return like > LIKE ? { by: 'likeness', strength: like } : { by: 'nothing', strength: 0 }
}

// "dTAO" is "Dynamic TAO", "BME" "Burn-Mint Equilibrium": initials, or initials before a word.
function isSpelledOut(term: string, text: string): boolean {
  if (!/^[a-z]{3,6}$/.test(term)) return false
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words.some((_, i) => {
    const initials = (count: number) =>
      words
        .slice(i, i + count)
        .map(word => word[0] ?? '')
        .join('')
    if (initials(term.length) === term) return true
    return [1, 2].some(count => {
      const rest = term.slice(count)
      return rest.length >= 3 && initials(count) === term.slice(0, count) && words[i + count] === rest
    })
  })
}

// Below this cosine two words have nothing to do with each other (read by hand in the table's nearest words).
const LIKE = 0.4

function likenessOf(unit: AskUnit, { places }: ClaimProfile): number {
  if (unit.isName) return 0
  let best = 0
  for (const term of unit.terms)
    for (const other of places.keys()) best = Math.max(best, likeness(term, other))
  return best
}

// An answer is news: what the question says itself does not answer it.
function withoutAsked({ claim }: ClaimProfile, units: readonly AskUnit[]): string {
  let text = claim.text
  for (const { text: asked } of units) if (asked.length > 1) text = text.replaceAll(asked, ' _ ')
  return text
}

// "How many sacks": a number that stands right before the thing counted.
function isCounted({ places, claim }: ClaimProfile, question: ReadQuestion): boolean {
  const many = question.words.findIndex(({ term }) => term === 'mani' || term === 'number')
  const counted = question.words.slice(many + 1).find(word => question.content.includes(word))
  if (many < 0 || !counted) return false
  const numbers = [...places]
    .filter(([term]) => /^\d/.test(term) || NUMBER_WORDS.has(term))
    .flatMap(([, at]) => at)
  return (
    claim.text !== '' &&
    (places.get(counted.term) ?? []).some(place =>
      numbers.some(number => place > number && place - number <= 4),
    )
  )
}
const NUMBER_WORDS = new Set(['million', 'billion', 'trillion', 'dozen', 'half', 'one', 'sever', 'mani'])

function gistLikeness(units: readonly AskUnit[], { places }: ClaimProfile): number {
  const asked = units
    .filter(({ isName }) => !isName)
    .flatMap(({ terms, weight }) => terms.map(term => [term, weight] as const))
  return Math.max(
    0,
    likenessOfTexts(
      asked,
      [...places.keys()].map(term => [term, 1] as const),
    ),
  )
}
