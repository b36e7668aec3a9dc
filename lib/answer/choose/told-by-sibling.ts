import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { isDealtInByAll } from '../understand/dealt-in-by-all.ts'
import { isAnswer } from './is-answer.ts'

/**
 * The claim of a sibling that answers what the page's own claims do not, of a thing that these say to be the sibling's as well:
 * "who will operate Stargate UAE?" on G42's page, where a claim says that G42 builds it, and Stargate's who operates it.
 */
export function toldBySibling(
  units: readonly AskUnit[],
  own: readonly ClaimMatch[],
  others: readonly ClaimMatch[],
): ClaimMatch | null {
  // A chip, named by letters and digits, is nobody's.
  const names = units.filter(unit => isRareName(unit) && !unit.isOfName && !/\d/.test(unit.term))
  const holding = own.filter(match => holdsNames(match, names))
  if (names.length === 0 || holding.length === 0) return null
  const holders = new Set([...own, ...others].filter(match => holdsNames(match, names)).map(entryOf))
  if (holders.size > MOST_HOLDERS) return null
  const best = Math.max(...own.map(({ confidence }) => confidence))
  const found = others.find(
    match =>
      holdsNames(match, names) &&
      match.holdsType &&
      isAnswer(match) &&
      match.confidence >= best + SURER &&
      holding.some(other => speaksOf(match, other) || speaksOf(other, match)),
  )
  return found ?? null
}

/** Whether a word is the name of something that few claims of the layer tell of, and no matter of them all (GPU, API, US). */
export function isRareName({ isName, count, term }: AskUnit): boolean {
  return isName && count <= RARE && !isDealtInByAll(term) && !INITIALS.test(term)
}
// In claims of a layer: of those of Infrastructure, "Stargate" stands in 18, "Abilene" in 8, "GPU" in 124.
const RARE = 20
// Where a layer has fewer claims, what all deal in stands in no more than these, nor do common initials.
const INITIALS = /^(?:us|usa|uk|eu|usd|ceo|cto|url|os)$/
// What one entry runs for another is told by both, and seldom by a third.
const MOST_HOLDERS = 3

function entryOf({ profile }: ClaimMatch): string {
  return profile.claim.entry
}

// One of the two claims names the other's entry.
function speaksOf({ profile: { places } }: ClaimMatch, { profile: { claim } }: ClaimMatch): boolean {
  return toSearchTerms(claim.entry.replaceAll('-', ' ')).every(term => places.has(term))
}

// In log odds that a claim answers.
const SURER = 2

function holdsNames({ profile }: ClaimMatch, names: readonly AskUnit[]): boolean {
  return names.every(({ term }) => profile.places.has(term))
}
