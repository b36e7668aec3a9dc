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
  if (!isHeld.includes(true) && features.likeness < 0.4) return NOTHING_HELD
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
    coefficients.absentThing * (asksForAbsent(question, units, among) ? 1 : 0) +
    coefficients.missingKnown * shareOf((unit, i) => !isMet(i) && !isHeld[i] && unit.count > 0) +
    coefficients.missingElsewhere * shareOf((_, i) => !isMet(i) && isHeld[i] === true) +
    coefficients.missingName * shareOf((unit, i) => !isMet(i) && unit.isName) +
    coefficients.missingWeight * (largestMissing / 5) +
    coefficients.held * shareOf((_, i) => isHeld[i] === true) +
    coefficients.unitCount * Math.log(units.length)
  )
}

// The thing asked for by name: the stars of "how many stars", the founder of "who is its founder", the population of
// "what is the population of". No claim of the entry that speaks of it means that the wiki does not say.
const THINGS = [
  /\bhow many (?:\w+ (?=\w+ (?:does|do|did|has|have|is|are|was|were|will|can)\b))?([\w-]+)/i,
  /\b(?:who|what)(?:'s| is| are| was| were) (?:[\w.' -]{0,40}?(?:\bthe|\bits|\btheir|'s) )?(?:\w+ )?([\w-]+) (?:of|at|for|behind)\b/i,
  /\bwho(?:'s| is| are| was| were) (?:[\w. -]{0,30}(?:'s|\bits|\btheir|\bthe)) (?:\w+ )?([\w-]+)(?= now\b|\W*$)/i,
]

function asksForAbsent(
  question: ReadQuestion,
  units: readonly AskUnit[],
  among: readonly UnjudgedMatch[],
): boolean {
  const [counted, ...others] = THINGS.map(pattern => pattern.exec(question.text)?.[1]?.toLowerCase())
  const thing = counted ?? others.find(found => found !== undefined)
  if (thing === undefined) return false
  const at = units.findIndex(
    ({ text, isOfName }) => !isOfName && text.toLowerCase().split(/[\s-]/).includes(thing),
  )
  // To be filed under a facet is enough for what a facet is about, not for a person or a count.
  const enough = question.wants === 'who' || /\bhow many\b/i.test(question.text) ? 0.7 : 0.6
  return at >= 0 && !among.some(({ strengths }) => (strengths[at] ?? 0) >= enough)
}

// No claim of the entry holds a word of the question, or one like it.
const NOTHING_HELD = -9

const coefficients = {
  one: 0.56,
  words: -2.45,
  synonyms: 3.68,
  wordnet: 0.05,
  likeness: 1.55,
  filed: -0.15,
  facet: 0.04,
  typeMissing: -0.97,
  order: 1.5,
  bm25: 4.64,
  absentThing: -3,
  missingKnown: -2.99,
  missingElsewhere: -3.02,
  missingName: -1.02,
  missingWeight: 0.43,
  held: 2.61,
  unitCount: -2.57,
}
