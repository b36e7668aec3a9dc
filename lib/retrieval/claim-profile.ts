import { readSearchTerms } from '#lib/language/search-terms.ts'
import type { Claim } from '#lib/wiki/model.ts'

/** A claim made ready to be matched: where each of its terms stands. */
export interface ClaimProfile {
  claim: Claim
  /** Positions of each term, in words from the start. */
  places: Map<string, number[]>
  /** How many words the claim has. */
  length: number
}

/** Reads a claim's terms and where they stand. */
export function profileClaim(claim: Claim): ClaimProfile {
  const places = new Map<string, number[]>()
  let length = 0
  for (const { term, position } of readSearchTerms(claim.text)) {
    places.set(term, [...(places.get(term) ?? []), position])
    length = position + 1
  }
  return { claim, places, length }
}

/** Whether terms stand in the claim one after another, with at most `gap` other words between two of them. */
export function holdsPhrase({ places }: ClaimProfile, phrase: readonly string[], gap: number): boolean {
  const [first, ...rest] = phrase
  if (first === undefined) return false
  let reached = places.get(first) ?? []
  for (const term of rest) {
    const next = places.get(term) ?? []
    reached = next.filter(place => reached.some(before => place > before - 1 && place - before <= gap + 1))
  }
  return reached.length > 0
}
