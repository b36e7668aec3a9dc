import type { AskUnit } from './ask-units.ts'
import type { ClaimProfile } from './claim-profile.ts'
import type { ReadQuestion } from './read-question.ts'

/** Okapi BM25 of a claim, with the units' rarity among claims of 24 words on average; k1 is 1.2, b 0.6. */
export function bm25Of(
  { places, length }: ClaimProfile,
  units: readonly AskUnit[],
  rarity: readonly number[],
): number {
  let sum = 0
  for (const [u, { term }] of units.entries()) {
    const times = places.get(term)?.length ?? 0
    sum += ((rarity[u] ?? 0) * times * 2.2) / (times + 1.2 * (0.4 + (0.6 * length) / 24))
  }
  return sum
}

/** The share of a question's pairs of words, small words too, that stand side by side in the claim: "chair of". */
export function orderShare({ places }: ClaimProfile, { words }: ReadQuestion): number {
  if (words.length < 3) return 0
  let held = 0
  for (let i = 0; i + 1 < words.length; i++) {
    const first = places.get(words[i]?.term ?? '')
    const next = places.get(words[i + 1]?.term ?? '')
    if (first && next && first.some(place => next.includes(place + 1))) held += 1
  }
  return held / (words.length - 1)
}

/** How close together the words met stand: the mean of one over the distance between neighbours among them. */
export function closenessOf({ places }: ClaimProfile, units: readonly AskUnit[]): number {
  const at = units.flatMap(({ term }) => places.get(term) ?? []).sort((a, b) => a - b)
  if (at.length < 2) return 0
  let sum = 0
  for (let i = 0; i + 1 < at.length; i++) sum += 1 / Math.max(1, (at[i + 1] ?? 0) - (at[i] ?? 0))
  return sum / (at.length - 1)
}

/** The share of a claim's own terms that the question has. */
export function echoOf({ places }: ClaimProfile, asked: ReadonlySet<string>): number {
  let held = 0
  for (const term of places.keys()) if (asked.has(term)) held += 1
  return held / Math.max(1, places.size)
}
