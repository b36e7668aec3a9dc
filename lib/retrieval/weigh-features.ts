import type { AnswerType } from './answer-type.ts'
import { confidenceWeights, rankingWeights } from './fitted-weights.ts'
import { answerTypes, type FeatureName, featureNames, featureOf } from './match-features.ts'

const ranking = inOrder(rankingWeights)
const confidence = {
  running: inOrder(confidenceWeights.running),
  filed: inOrder(confidenceWeights.filed),
}

/** How much more likely this claim is the one that decides than others of its entry, in log odds. */
export function scoreOf(features: Float64Array): number {
  return weigh(ranking, features)
}

/**
 * The log odds that each claim of an entry answers the question, from how it meets what was asked and how far ahead of
 * the others it is. Running text and claims filed by facet are told by weights of their own.
 */
export function confidencesOf(
  features: readonly Float64Array[],
  scores: readonly number[],
  kind: keyof typeof confidenceWeights,
): number[] {
  const weights = confidenceWeights[kind]
  const [best = 0, second = best - 3] = scores.toSorted((a, b) => b - a)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - best), 0)
  return features.map((own, i) => {
    const score = scores[i] ?? 0
    const lead = score < best ? score - best : best - second
    const wants: AnswerType = answerTypes[featureOf(own, 'wants')] ?? 'any'
    return (
      weights.one +
      weigh(confidence[kind], own) +
      weights[`wants ${wants}`] +
      weights[`no ${wants}`] * (1 - featureOf(own, 'type')) +
      weights.score * score +
      weights.lead * lead +
      weights.share * (Math.exp(score - best) / total) +
      weights.missingRoot * Math.sqrt(featureOf(own, 'missingWeight'))
    )
  })
}

function weigh(weights: readonly number[], features: Float64Array): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (features[i] ?? 0)
  return sum
}

function inOrder(weights: Partial<Record<FeatureName, number>>): number[] {
  return featureNames.map(name => weights[name] ?? 0)
}
