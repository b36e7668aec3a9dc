import { meaningOfTerms } from '#lib/language/sentence-meaning.ts'
import { gistOf } from '#lib/language/word-meaning.ts'
import type { AskUnit } from './ask-units.ts'
import type { ReadQuestion } from './read-question.ts'

/** A question made ready to be set beside claims: all that is the same for every claim. */
export interface QuestionProfile {
  question: ReadQuestion
  /** What it asks by, in the order of its words; shares and places below are theirs. */
  units: readonly AskUnit[]
  /** The sum of the units' weights; 1 when there are none. */
  weight: number
  /** Each unit's share of that weight. */
  shares: readonly number[]
  /** The units' places, the one that tells most first. */
  byWeight: readonly number[]
  /** The terms of all its words, small ones too. */
  terms: ReadonlySet<string>
  /** How it is worded: its different words without entries' own names, small ones too, and how common each is. */
  wording: readonly CommonWord[]
  /** What it is about as a whole. */
  gist: Float32Array
  /** What it asks as a whole, whomever it asks of. */
  meaning: Float32Array
  /** The place of the unit that is the thing asked for by name; -1 when none is. */
  thing: number
}

/** A word and how common it is. */
export interface CommonWord {
  term: string
  /** In which share of the layer's claims, or of the questions that they answer, it stands: above 0, below 1. */
  share: number
}

/**
 * Reads once what a question with these units is set beside claims by, given in how many of `claimCount` claims each of its
 * words stands.
 */
export function profileQuestion(
  question: ReadQuestion,
  units: readonly AskUnit[],
  counts: ReadonlyMap<string, number>,
  claimCount: number,
): QuestionProfile {
  const weight = units.reduce((sum, { weight }) => sum + weight, 0) || 1
  const outside = outsideNames(question)
  return {
    question,
    units,
    weight,
    shares: units.map(unit => unit.weight / weight),
    byWeight: units
      .map((_, u) => u)
      .sort((a, b) => (units[b]?.weight ?? 0) - (units[a]?.weight ?? 0) || a - b),
    terms: new Set(question.words.map(({ term }) => term)),
    wording: [...new Set(outside)].map(term => ({
      term,
      share: ((counts.get(term) ?? 0) + 0.5) / (claimCount + 1),
    })),
    gist: gistOf(
      units.map(({ row, isName }) => (isName ? -1 : row)),
      units.map(({ weight }) => weight),
    ),
    meaning: meaningOfTerms(outside),
    thing: thingAsked(question, units),
  }
}

/** What a question asks as a whole, whomever it asks of. */
export function meaningOf(question: ReadQuestion): Float32Array {
  return meaningOfTerms(outsideNames(question))
}

function outsideNames({ words, inNames }: ReadQuestion): string[] {
  const isOfName = new Set(inNames.map(({ index }) => index))
  return words
    .filter(({ index, term }) => term !== '' && !isOfName.has(index))
    .map(({ term }) => OF_ONE_READER[term] ?? term)
}

// "What do we pay?" asks what "what do I pay?" asks: a reader speaks for a team, not of those who are written about.
const OF_ONE_READER: Readonly<Record<string, string>> = { we: 'i', our: 'my', ours: 'mine' }

// The thing asked for by name: the stars of "how many stars", the founder of "who is its founder", the city of "what city".
const THINGS = [
  /\bhow (?:many|much) (?:of (?:the|its|their) )?([\w-]+)/i,
  /\b(?:who|what)(?:'s| is| are| was| were) (?:[\w.' -]{0,40}?(?:\bthe|\bits|\btheir|'s) )?(?:[\w-]+ )?([\w-]+) (?:of|at|for|behind|in)\b/i,
  /\bwho(?:'s| is| are| was| were) (?:[\w. -]{0,30}(?:'s|\bits|\btheir|\bthe)) (?:[\w-]+ )?([\w-]+)(?= now\b|\W*$)/i,
  /\b(?:what|which|whose) ([\w-]+)/i,
  /\bwho ([\w-]+)/i,
]

function thingAsked({ text }: ReadQuestion, units: readonly AskUnit[]): number {
  for (const pattern of THINGS) {
    const thing = pattern.exec(text)?.[1]?.toLowerCase()
    const at = units.findIndex(
      ({ text, isOfName }) =>
        !isOfName &&
        text
          .toLowerCase()
          .split(/[\s-]/)
          .includes(thing ?? ''),
    )
    if (at >= 0) return at
  }
  return -1
}
