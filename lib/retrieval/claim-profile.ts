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

/** Reads a claim's terms and where they stand; the questions it answers stand after its text, each by itself. */
export function profileClaim(claim: Claim): ClaimProfile {
  const places = new Map<string, number[]>()
  const length = addPlaces(places, claim.text, 0)
  let from = length
  for (const ask of claim.asks) from = addPlaces(places, ask, from + APART)
  return { claim, places, length }
}

// So many words lie between a text and a question, that no phrase reaches from one to the other.
const APART = 20

/** Adds where the terms of a text stand, counted from a first place; returns the place after the last. */
function addPlaces(places: Map<string, number[]>, text: string, from: number): number {
  let end = from
  for (const { term, position } of readSearchTerms(text)) {
    places.set(term, [...(places.get(term) ?? []), from + position])
    end = from + position + 1
  }
  return end
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
