import type { TraitFeatures } from './meet-traits.ts'

/** Written by bench/fit/fit-bearing.py: the weights of what a trait has, and of how far that is behind the best of all. */
export const traitWeights: { one: number; own: TraitFeatures; behind: TraitFeatures } = {
  one: -1.144,
  own: {
    nearest: 0.812,
    nearestThree: 0.699,
    all: 0.681,
    name: -1.573,
    overlap: 0.422,
    like: -0.912,
    likeAnywhere: 2.027,
    literal: -1.517,
    literalInClaims: 0.617,
    score: -0.017,
    bestScore: 0.199,
    words: -0.225,
    size: 0.197,
  },
  behind: {
    nearest: 0.145,
    nearestThree: 0.868,
    all: 1.457,
    name: 1.296,
    overlap: 0.994,
    like: -0.132,
    likeAnywhere: 1.273,
    literal: -0.591,
    literalInClaims: 0.882,
    score: 0.227,
    bestScore: 0.395,
    words: 1.276,
    size: 0.669,
  },
}
