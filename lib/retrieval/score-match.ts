/** How a claim meets a question, feature by feature. Shares are of the question's weight, from 0 to 1. */
export interface MatchFeatures {
  /** Share met by the question's own words. */
  words: number
  /** Share met by phrases that mean the same. */
  synonyms: number
  /** Share met by a word that shares a sense in WordNet. */
  wordnet: number
  /** Share met by words of like meaning, by how alike they are. */
  likeness: number
  /** Share met only by the facet the claim is filed under. */
  filed: number
  /** Whether the claim is filed under a facet asked for; less when many are. */
  facet: number
  /** 1 when the claim holds the kind of thing asked for. */
  type: number
  /** BM25 over the claims in play, a fifth of it. */
  bm25: number
  /** 1 when a number stands right before the thing that the question counts. */
  counted: number
  /** How alike question and claim are as a whole, by their words' vectors. */
  gist: number
  /** Share not met here, but by the claim before it in its entry. */
  before: number
  /** Share not met here, but by the claim after it. */
  after: number
  /** The same as `before`, where the claim begins by referring back. */
  referred: number
  /** Share of the question's pairs of words that stand side by side in the claim. */
  order: number
  /** Logarithm of the claim's length over twenty words. */
  length: number
  /** 1 when the claim is disputed or superseded. */
  outdated: number
}

// Fitted by listwise softmax on XQuAD's questions and the tuning half of bench/questions.
const weights: Record<keyof MatchFeatures, number> = {
  words: 8.49,
  synonyms: 7.84,
  wordnet: 4.67,
  likeness: 3.6,
  filed: 3.88,
  facet: 1.75,
  type: 1.92,
  bm25: 1.06,
  counted: 0.82,
  gist: 2.81,
  before: 4.52,
  after: 2.46,
  referred: 2.22,
  order: 3.01,
  length: -0.46,
  outdated: -3,
}

/** One number by which claims are ordered. */
export function scoreOf(features: MatchFeatures): number {
  let score = 0
  for (const [name, weight] of Object.entries(weights))
    score += weight * features[name as keyof MatchFeatures]
  return score
}
