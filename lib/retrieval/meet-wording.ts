import type { AskProfile, ClaimProfile } from './claim-profile.ts'
import type { CommonWord } from './question-profile.ts'

/** How a question's wording, small words too, is met by a claim and by the questions that its editors say it answers. */
export interface Wording {
  /** The most words that it shares with one of those questions (`overlapOf`). */
  askOverlap: number
  /** How much likelier its words are in the claim and those questions than in any other of the layer: log odds, a mean. */
  typical: number
  /** The share of its words that stand in the claim or in any of those questions. */
  spoken: number
}

/** Sets the words of a question beside a claim and the questions that the claim answers. */
export function meetWording(wording: readonly CommonWord[], { places, asks, spoken }: ClaimProfile): Wording {
  if (wording.length === 0) return { askOverlap: 0, typical: 0, spoken: 0 }
  const counts = wording.map(({ term }) => places.get(term)?.length ?? 0)
  for (const { terms } of asks)
    for (const [i, { term }] of wording.entries()) if (terms.has(term)) counts[i] = (counts[i] ?? 0) + 1
  const askOverlap = asks.reduce((most, ask) => Math.max(most, overlapOf(wording, ask)), 0)
  const typical = wording.reduce(
    (sum, { share }, i) => sum + logRatio(counts[i] ?? 0, spoken, share / WORDS_A_CLAIM),
    0,
  )
  const met = counts.filter(count => count > 0).length
  return { askOverlap, typical: typical / wording.length, spoken: met / wording.length }
}

/** Of all words of a question and of another like it, the share that they have in common (Dice). */
export function overlapOf(wording: readonly CommonWord[], { terms }: AskProfile): number {
  const shared = wording.reduce((count, { term }) => count + (terms.has(term) ? 1 : 0), 0)
  return wording.length === 0 ? 0 : (2 * shared) / (wording.length + terms.size)
}

// A claim's own words tell as much as this many drawn from all claims (a Dirichlet prior, as in language models of search).
const PRIOR = 60
// About how many different words stand in a claim and its questions: makes of a share of claims one of words.
const WORDS_A_CLAIM = 150

function logRatio(count: number, spoken: number, common: number): number {
  return Math.log((count + PRIOR * common) / (spoken + PRIOR) / common)
}
