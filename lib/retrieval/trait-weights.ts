import type { TraitFeatures } from './meet-traits.ts'

/** Written by bench/fit/fit-bearing.py: the weights of what a trait has, and of how far that is behind the best of all. */
export const traitWeights: { one: number; own: TraitFeatures; behind: TraitFeatures } = {
  one: -1.94,
  own: {
    nearest: 2.02,
    nearestThree: -0.35,
    all: 2.61,
    name: -0.15,
    overlap: 0.11,
    like: 0.8,
    literal: -0.74,
    literalInClaims: 2.14,
    score: -0.04,
    bestScore: 0.21,
    words: -1.06,
    size: 0.34,
    unstated: 2.5,
  },
  behind: {
    nearest: 1.29,
    nearestThree: -0.08,
    all: 1.59,
    name: 1.6,
    overlap: 1.25,
    like: 0.42,
    literal: -0.28,
    literalInClaims: -0.17,
    score: 0.11,
    bestScore: 0.27,
    words: 0.54,
    size: 0.18,
    unstated: 2.42,
  },
}
