import type { AnswerType } from './answer-type.ts'
import { answerTypes, type FeatureName, featureNames, featureOf } from './feature-names.ts'
import * as filed from './filed-claims-weights.ts'
import * as running from './running-text-weights.ts'
import * as unasked from './unasked-claims-weights.ts'

/**
 * Whether an entry's claims are sentences of running text, or filed by facet, and then whether its editors say which
 * questions they answer: each is told by weights of its own.
 */
export type TextKind = 'running' | 'filed' | 'unasked'

const weights = { running, filed, unasked }
const ranking = {
  running: inOrder(running.ranking),
  filed: inOrder(filed.ranking),
  unasked: inOrder(unasked.ranking),
}
const confidence = {
  running: inOrder(running.confidence),
  filed: inOrder(filed.confidence),
  unasked: inOrder(unasked.confidence),
}

/** How much more likely this claim is the one that decides than others of its entry, in log odds. */
export function scoreOf(features: Float64Array, kind: TextKind): number {
  return weigh(ranking[kind], features)
}

/**
 * The log odds that each claim of an entry answers the question, from how it meets what was asked and how far ahead of
 * the others it is.
 */
export function confidencesOf(
  features: readonly Float64Array[],
  scores: readonly number[],
  kind: TextKind,
): number[] {
  const by = weights[kind].confidence
  const [best = 0, second = best - 3] = scores.toSorted((a, b) => b - a)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - best), 0)
  return features.map((own, i) => {
    const score = scores[i] ?? 0
    const lead = score < best ? score - best : best - second
    const wants: AnswerType = answerTypes[featureOf(own, 'wants')] ?? 'any'
    return (
      by.one +
      weigh(confidence[kind], own) +
      by[`wants ${wants}`] +
      by[`no ${wants}`] * (1 - featureOf(own, 'type')) +
      by.score * score +
      by.lead * lead +
      by.share * (Math.exp(score - best) / total) +
      by.missingRoot * Math.sqrt(featureOf(own, 'missingWeight'))
    )
  })
}

function weigh(by: readonly number[], features: Float64Array): number {
  let sum = 0
  for (let i = 0; i < by.length; i++) sum += (by[i] ?? 0) * (features[i] ?? 0)
  return sum
}

function inOrder(named: Partial<Record<FeatureName, number>>): number[] {
  return featureNames.map(name => named[name] ?? 0)
}
