import type { TraitFeatures } from './meet-traits.ts'

/** Written by bench/fit/fit-bearing.py: the weights of what a trait has, and of how far that is behind the best of all. */
export const traitWeights: { one: number; own: TraitFeatures; behind: TraitFeatures } = {
  one: -1.14,
  own: {
    nearest: 0.252,
    nearestThree: 0.397,
    all: 0.872,
    name: -1.639,
    overlap: 0.506,
    like: 1.13,
    literal: -1.387,
    literalInClaims: 0.818,
    score: -0.045,
    bestScore: 0.257,
    words: -0.45,
    size: 0.228,
  },
  behind: {
    nearest: 0.179,
    nearestThree: 1.229,
    all: 1.417,
    name: 1.393,
    overlap: 1.095,
    like: 1.005,
    literal: -0.27,
    literalInClaims: 0.774,
    score: 0.235,
    bestScore: 0.398,
    words: 1.358,
    size: 0.572,
  },
}
