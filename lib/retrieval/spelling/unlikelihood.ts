import { frequencyRank } from '#lib/language/word-meaning.ts'

// By Zipf's law a word of this rank is so likely: some tenth of all words are shared out by each power of e.
const ZIPF = Math.exp(-2)
const SMOOTHED = 10
// Of a word that English has no rank for.
const UNRANKED = Math.exp(-16)

/** In nats: how unlikely a word is among others of its kind, by English and by the share of a layer's words that it is. */
export function unlikelihoodOf(stem: string | null, ofLayer = 0, rank = rankOf(stem)): number {
  const usual = rank === null ? UNRANKED : ZIPF / (rank + SMOOTHED)
  return -Math.log((usual + ofLayer) / 2)
}

function rankOf(stem: string | null): number | null {
  return stem === null ? null : frequencyRank(stem)
}
