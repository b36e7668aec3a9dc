import type { AnswerType } from './answer-type.ts'

/** What the features of a match are called, in their order. Shares are of the question's weight, from 0 to 1. */
export const featureNames = [
  // Shares met by the question's own words, by another phrase for the same idea, by words of like meaning, by the facet only.
  'words',
  'ideas',
  'likeness',
  'filed',
  // How well the three rarest words are met, the rarest first.
  'rarest',
  'second',
  'third',
  // The weight of the rarest word that is not met; the shares of names and numbers not met.
  'missingWeight',
  'missingName',
  'missingNumber',
  'facet',
  'gist',
  // How alike the whole question is to the claim, to the nearest question that its editors say it answers, and to three of them.
  'meaning',
  'askMeaning',
  'askMeanings',
  // Shares met by the nearest such question, and by the claim or by that.
  'askWords',
  'askLikeness',
  'either',
  // How the question is worded beside the claim and those questions, small words too (meet-wording.ts).
  'askOverlap',
  'typical',
  'spoken',
  // Shares met by the claim or by any of those questions, and how well the thing asked for is.
  'eitherAnywhere',
  'thingAnywhere',
  'bm25',
  // Shares not met here, but by the claim before or after, the former again where the claim refers back.
  'before',
  'after',
  'referred',
  // Shares of the question's pairs of words that stand side by side; how close together the words met stand.
  'order',
  'closeness',
  // The claim's length, the share of its own words that the question has.
  'length',
  'echo',
  'outdated',
  // What could fill the gap: whether the kind asked for stands there, and how much there is that is new.
  'type',
  'newNames',
  'newNumbers',
  'newYears',
  'fillerCloseness',
  'counted',
  'thing',
  // What was asked for, the same for all claims of a question.
  'wants',
  'unitCount',
  'totalWeight',
  'held',
  'absentKnown',
  // The same, but words of like meaning count: for all, for the rarest word, for the thing asked for.
  'heldAlike',
  'rarestHeld',
  'thingHeld',
  'thingMet',
  // 1 when no claim of the entry speaks of the thing: to be filed under its facet is not enough for a person or a count.
  'thingAbsent',
  // Shares that no claim of the entry, nor a question that it answers, holds: by words, and by likeness; the rarest such word.
  'absent',
  'absentAlike',
  'absentWeight',
  'facetCount',
  // How much nearer than to any that a claim answers it is to a question that none does (meet-unanswered.ts).
  'besides',
  'nearlyBesides',
  'nearlyBesidesThree',
  'besidesInWords',
  'nearlyBesidesInWords',
  'besidesInLikeness',
  'nearlyBesidesInLikeness',
  // How far ahead of the entry's next best claim.
  'wordsLead',
  'likenessLead',
  'gistLead',
  'bm25Lead',
  'askLead',
  'meaningLead',
  'askMeaningLead',
  'askMeaningsLead',
  'eitherLead',
] as const
/** What one feature is called. */
export type FeatureName = (typeof featureNames)[number]

const place = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Record<FeatureName, number>

/** One feature of a match by its name. */
export function featureOf(features: Float64Array, name: FeatureName): number {
  return features[place[name]] ?? 0
}

/** Sets some of a match's features by their names. */
export function setFeatures(features: Float64Array, values: Partial<Record<FeatureName, number>>): void {
  for (const name in values) features[place[name as FeatureName]] = values[name as FeatureName] ?? 0
}

/** The kinds of answers in the order that the feature `wants` numbers them by. */
export const answerTypes: readonly AnswerType[] = ['any', 'money', 'number', 'date', 'who', 'place', 'reason']
