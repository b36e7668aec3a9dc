import { sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import { meanOf } from '#lib/mean.ts'
import type { AskProfile } from './claim-profile.ts'
import { liking, meetAsks } from './meet-claim.ts'
import { overlapOf } from './meet-wording.ts'
import type { QuestionProfile } from './question-profile.ts'

/** How near a question is to others that are like it: to the nearest of them, or to the nearest three. */
export interface Nearness {
  /** By what they mean as a whole, in cosines: the nearest, and the mean of the nearest three. */
  meaning: number
  meanings: number
  /** By the words that both have (Dice). */
  words: number
  /** By words of like meaning: the share of the question's weight. */
  likeness: number
}

/** How much nearer a question is to those that no claim of an entry answers than to any that a claim does; 0 where it is not. */
export interface Besides {
  besides: number
  nearlyBesides: number
  nearlyBesidesThree: number
  besidesInWords: number
  nearlyBesidesInWords: number
  besidesInLikeness: number
  nearlyBesidesInLikeness: number
}

/** Sets how near a question is to those that an entry leaves unanswered beside how near it is to those that its claims answer. */
export function meetUnanswered(
  asked: QuestionProfile,
  unanswered: readonly AskProfile[],
  answered: Nearness,
): Partial<Besides> {
  if (unanswered.length === 0) return {}
  const { meaning, meanings, words, likeness } = nearnessOf(asked, unanswered)
  return {
    besides: Math.max(0, meaning - answered.meaning),
    nearlyBesides: Math.max(0, meaning - answered.meaning + NEARLY),
    nearlyBesidesThree: Math.max(0, meanings - answered.meanings + NEARLY),
    besidesInWords: Math.max(0, words - answered.words),
    nearlyBesidesInWords: Math.max(0, words - answered.words + NEARLY),
    besidesInLikeness: Math.max(0, likeness - answered.likeness),
    nearlyBesidesInLikeness: Math.max(0, likeness - answered.likeness + NEARLY),
  }
}

// Below 0 by no more than this, it is nearly as near: in cosines, and in shares of words.
const NEARLY = 0.2

function nearnessOf(asked: QuestionProfile, asks: readonly AskProfile[]): Nearness {
  const nearest = asks.map(({ meaning }) => sentenceLikeness(asked.meaning, meaning)).sort((a, b) => b - a)
  const { asked: met } = meetAsks(asked.units, asks)
  return {
    meaning: nearest[0] ?? 0,
    meanings: meanOf(nearest.slice(0, 3)),
    words: asks.reduce((most, ask) => Math.max(most, overlapOf(asked.wording, ask)), 0),
    likeness: asked.shares.reduce((sum, share, u) => sum + share * liking(met[u] ?? 0), 0),
  }
}
