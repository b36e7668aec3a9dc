import type { TraitFeatures } from './meet-traits.ts'

/** Written by bench/fit/fit-bearing.py: the weights of what a trait has, and of how far that is behind the best of all. */
export const traitWeights: { one: number; own: TraitFeatures; behind: TraitFeatures } = {
  one: -1.05,
  own: {
    nearest: 0.21,
    nearestThree: 0.43,
    all: 0.98,
    name: -1.58,
    overlap: 0.49,
    like: 1.0,
    literal: -1.3,
    literalInClaims: 0.58,
    score: -0.04,
    bestScore: 0.25,
    words: -0.22,
    size: 0.21,
  },
  behind: {
    nearest: 0.16,
    nearestThree: 1.35,
    all: 1.48,
    name: 1.19,
    overlap: 0.95,
    like: 0.97,
    literal: -0.23,
    literalInClaims: 0.77,
    score: 0.25,
    bestScore: 0.42,
    words: 1.29,
    size: 0.59,
  },
}
