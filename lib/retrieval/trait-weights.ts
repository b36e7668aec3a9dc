import type { TraitFeatures } from './meet-traits.ts'

/** Written by bench/fit/fit-bearing.py: the weights of what a trait has, and of how far that is behind the best of all. */
export const traitWeights: { one: number; own: TraitFeatures; behind: TraitFeatures } = {
  one: -1.32,
  own: {
    nearest: 3.03,
    nearestThree: -0.94,
    all: 2.57,
    name: -0.14,
    overlap: -0.12,
    like: 0.85,
    literal: -0.58,
    literalInClaims: 1.3,
    score: 0.01,
    bestScore: 0.17,
    words: -0.42,
    size: -0.02,
    unstated: 2.48,
  },
  behind: {
    nearest: 1.43,
    nearestThree: -0.68,
    all: 2.34,
    name: 1.8,
    overlap: 1.18,
    like: 0.42,
    literal: -0.49,
    literalInClaims: 0.04,
    score: 0.1,
    bestScore: 0.22,
    words: 0.73,
    size: 0.7,
    unstated: 2.48,
  },
}
