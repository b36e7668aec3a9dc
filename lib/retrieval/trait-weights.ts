import type { TraitFeatures } from './meet-traits.ts'

/** Written by bench/fit/fit-bearing.py: the weights of what a trait has, and of how far that is behind the best of all. */
export const traitWeights: { one: number; own: TraitFeatures; behind: TraitFeatures } = {
  one: -0.809,
  own: {
    nearest: 0.562,
    nearestThree: 0.742,
    all: 0.699,
    name: -1.763,
    overlap: 0.517,
    like: 1.089,
    literal: -1.613,
    literalInClaims: 0.467,
    score: -0.013,
    bestScore: 0.207,
    words: -0.043,
    size: 0.14,
  },
  behind: {
    nearest: 0.074,
    nearestThree: 0.941,
    all: 1.358,
    name: 1.585,
    overlap: 0.911,
    like: 1.39,
    literal: -0.421,
    literalInClaims: 0.921,
    score: 0.215,
    bestScore: 0.387,
    words: 1.274,
    size: 0.699,
  },
}
