import { isKin } from '#lib/language/kin.ts'
import { likeness } from '#lib/language/word-meaning.ts'
import type { AskUnit } from './ask-units.ts'
import type { AskProfile, ClaimProfile } from './claim-profile.ts'

/** How a claim holds what a question asks by: one number a unit, in the units' order. */
export interface Meeting {
  /** 1 for the unit's own words, a little less for a form of them, 0 otherwise. */
  words: Float64Array
  /** 1 where the claim names the same idea by another phrase. */
  ideas: Float64Array
  /** 1 where the claim is filed under a facet that the unit asks for. */
  filed: Float64Array
  /** The likeness of the claim's nearest word; 1 for the unit's own. Names are like nothing else. */
  likeness: Float64Array
  /** The likeness of the nearest word of the question, among those that its editors say it answers, that meets most. */
  asked: Float64Array
  /** The likeness of the nearest word in any of those questions. */
  askedAnywhere: Float64Array
}

/** Looks for each unit of a question in a claim. */
export function meetClaim(units: readonly AskUnit[], profile: ClaimProfile): Meeting {
  const meeting: Meeting = {
    words: new Float64Array(units.length),
    ideas: new Float64Array(units.length),
    filed: new Float64Array(units.length),
    likeness: new Float64Array(units.length),
    ...meetAsks(units, profile.asks),
  }
  for (const [i, unit] of units.entries()) {
    const words = wordsOf(unit, profile)
    meeting.words[i] = words
    meeting.filed[i] = unit.facets.includes(profile.claim.facet) ? 1 : 0
    meeting.ideas[i] = words === 0 && isOfSameIdea(unit, profile) ? 1 : 0
    meeting.likeness[i] = words > 0 ? 1 : nearest(unit, profile)
  }
  return meeting
}

function wordsOf({ term, isUnknown }: AskUnit, profile: ClaimProfile): number {
  if (profile.places.has(term)) return 1
  if (holdsKin(term, profile)) return 0.9
  return isUnknown && isSpelledOut(term, profile.claim.text) ? 1 : 0
}

export function meetAsks(
  units: readonly AskUnit[],
  asks: readonly AskProfile[],
): Pick<Meeting, 'asked' | 'askedAnywhere'> {
  let asked = new Float64Array(units.length)
  const askedAnywhere = new Float64Array(units.length)
  let most = 0
  for (const { terms, rows } of asks) {
    const met = Float64Array.from(units, ({ term, row, isName }) => {
      if (terms.has(term)) return 1
      return isName ? 0 : nearestOf(row, rows)
    })
    const sum = units.reduce((total, { weight }, u) => total + weight * liking(met[u] ?? 0), 0)
    if (sum > most) {
      most = sum
      asked = met
    }
    for (const [u, value] of met.entries()) askedAnywhere[u] = Math.max(askedAnywhere[u] ?? 0, value)
  }
  return { asked, askedAnywhere }
}

function isOfSameIdea({ ideas }: AskUnit, { ideas: named }: ClaimProfile): boolean {
  return ideas.some(idea => named.has(idea))
}

function holdsKin(term: string, { places }: ClaimProfile): boolean {
  for (const other of places.keys()) if (other[0] === term[0] && isKin(term, other)) return true
  return false
}

function nearest({ isName, row }: AskUnit, { rows }: ClaimProfile): number {
  return isName ? 0 : nearestOf(row, rows)
}

/** How alike a row is to the nearest of others: a cosine, 0 for an unknown one. */
export function nearestOf(row: number, others: Int32Array): number {
  if (row < 0) return 0
  let best = 0
  for (const other of others) best = Math.max(best, likeness(row, other))
  return best
}

// Below this cosine two words have little to do with each other.
const LIKE = 0.35

/** What a cosine of two words is worth, from 0 to 1. */
export function liking(cosine: number): number {
  return cosine <= LIKE ? 0 : (cosine - LIKE) / (1 - LIKE)
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
