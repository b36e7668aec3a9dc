import type { AskUnit } from './ask-units.ts'
import type { UnjudgedMatch } from './match-claim.ts'
import type { ReadQuestion } from './read-question.ts'

/**
 * The log odds that a claim answers, from how it covers what was asked: its rare words, names and kind of thing. Fitted by
 * logistic regression on XQuAD with and without the paragraph that answers, and on the tuning half of bench/questions.
 */
export function confidenceOf(
  { features, strengths }: UnjudgedMatch,
  question: ReadQuestion,
  units: readonly AskUnit[],
  among: readonly UnjudgedMatch[],
): number {
  const total = units.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return features.facet > 0 ? 1 : -9
  const isMet = (i: number, claim = strengths) => (claim[i] ?? 0) >= 0.5
  const isHeld = units.map((_, i) => among.some(other => isMet(i, other.strengths)))
  const shareOf = (wanted: (unit: AskUnit, i: number) => boolean) =>
    units.reduce((sum, unit, i) => sum + (wanted(unit, i) ? unit.weight : 0), 0) / total
  const largestMissing = Math.max(0, ...units.map(({ weight }, i) => (isMet(i) ? 0 : weight)))
  const isPerson = question.wants === 'who' || question.wants === 'number'
  return (
    coefficients.one +
    coefficients.words * features.words +
    coefficients.synonyms * features.synonyms +
    coefficients.wordnet * features.wordnet +
    coefficients.likeness * features.likeness +
    coefficients.filed * features.filed +
    coefficients.facet * features.facet +
    coefficients.typeMissing * (question.wants !== 'any' && features.type === 0 ? 1 : 0) +
    coefficients.order * features.order +
    coefficients.bm25 * features.bm25 +
    coefficients.missingHead * (isPerson && !isMet(0) ? 1 : 0) +
    coefficients.missingKnown * shareOf((unit, i) => !isMet(i) && !isHeld[i] && unit.count > 0) +
    coefficients.missingElsewhere * shareOf((_, i) => !isMet(i) && isHeld[i] === true) +
    coefficients.missingName * shareOf((unit, i) => !isMet(i) && unit.isName) +
    coefficients.missingWeight * (largestMissing / 5) +
    coefficients.held * shareOf((_, i) => isHeld[i] === true) +
    coefficients.unitCount * Math.log(units.length)
  )
}

const coefficients = {
  one: 0.59,
  words: -2.15,
  synonyms: 3.47,
  wordnet: 0.62,
  likeness: 1.79,
  filed: -1.48,
  facet: 0.38,
  typeMissing: -1.27,
  order: 1.77,
  bm25: 4.53,
  missingHead: -0.46,
  missingKnown: -3.01,
  missingElsewhere: -2.39,
  missingName: -1.07,
  missingWeight: 0.38,
  held: 2.38,
  unitCount: -2.59,
}
