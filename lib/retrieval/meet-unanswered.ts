import { sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import type { AskProfile, ClaimProfile } from './claim-profile.ts'
import { liking, meetAsks } from './meet-claim.ts'
import type { QuestionProfile } from './question-profile.ts'

/** How much nearer a question is to one that no claim of an entry answers than to any that a claim does; 0 where it is not. */
export interface Besides {
  /** By what they mean as a whole, in cosines: the nearest, and the mean of the nearest three. */
  besides: number
  nearlyBesides: number
  besidesThree: number
  /** By the words that they share (Dice). */
  besidesInWords: number
  nearlyBesidesInWords: number
  /** By words of like meaning: the share of the question's weight. */
  besidesInLikeness: number
  nearlyBesidesInLikeness: number
}

interface Entry {
  profiles: readonly ClaimProfile[]
  unanswered: readonly AskProfile[]
}

/** Sets a question beside those that an entry's claims answer and those that none of them does. */
export function meetUnanswered(asked: QuestionProfile, { profiles, unanswered }: Entry): Partial<Besides> {
  if (unanswered.length === 0) return {}
  const answered = profiles.flatMap(({ asks }) => asks)
  const meanings = (asks: readonly AskProfile[]) =>
    asks.map(({ meaning }) => sentenceLikeness(asked.meaning, meaning)).sort((a, b) => b - a)
  const there = meanings(unanswered)
  const here = meanings(answered)
  const byMeaning = (there[0] ?? 0) - (here[0] ?? 0)
  const byThree =
    meanOf(there.slice(0, 3)) - Math.max(...profiles.map(({ asks }) => meanOf(meanings(asks).slice(0, 3))))
  const byWords = most(unanswered, ask => overlap(asked, ask)) - most(answered, ask => overlap(asked, ask))
  const byLikeness =
    likenessOf(asked, unanswered) - Math.max(...profiles.map(({ asks }) => likenessOf(asked, asks)))
  return {
    besides: Math.max(0, byMeaning),
    nearlyBesides: Math.max(0, byMeaning + NEARLY),
    besidesThree: Math.max(0, byThree + NEARLY),
    besidesInWords: Math.max(0, byWords),
    nearlyBesidesInWords: Math.max(0, byWords + NEARLY),
    besidesInLikeness: Math.max(0, byLikeness),
    nearlyBesidesInLikeness: Math.max(0, byLikeness + NEARLY),
  }
}

// In cosines, and in shares of words.
const NEARLY = 0.2

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function likenessOf({ units, shares }: QuestionProfile, asks: readonly AskProfile[]): number {
  const { asked } = meetAsks(units, asks)
  return shares.reduce((sum, share, u) => sum + share * liking(asked[u] ?? 0), 0)
}

function most(asks: readonly AskProfile[], nearness: (ask: AskProfile) => number): number {
  return asks.reduce((best, ask) => Math.max(best, nearness(ask)), 0)
}

function overlap({ wording }: QuestionProfile, { terms }: AskProfile): number {
  const shared = wording.filter(({ term }) => terms.has(term)).length
  return wording.length === 0 ? 0 : (2 * shared) / (wording.length + terms.size)
}
