import { commonWords } from '#lib/language/word-pairs.ts'
import { RecentlyUsed } from '#lib/recently-used.ts'
import { lettersOf } from './letters.ts'
import { leastSlips, soundsLike, typingDistance } from './typing-distance.ts'

/** A word that another may be a slip for, and how far from it. */
export interface NearWord {
  word: string
  distance: number
}

// In slips: as far as small words are misspelt by their sound ("wot", "enuf"), and those of two letters.
const MOST = 1.3
const OF_TWO = 0.9
// A question's words are looked up again and again. Some 200 bytes each.
const KEPT = 2_000
const kept = new RecentlyUsed<readonly NearWord[]>(KEPT)

/** The common words of questions that a lower-case word may be a slip for, itself left out. */
export function nearCommonWords(typed: string): readonly NearWord[] {
  const known = kept.get(typed)
  if (known) return known
  const letters = lettersOf(typed)
  const first = lettersLike(typed)
  const most = typed.length <= 2 ? OF_TWO : MOST
  const near: NearWord[] = []
  for (const common of knownCommon()) {
    const { word } = common
    if (!first.has(word[0] as string) || word === typed || leastSlips(letters, common.letters, 0) > most)
      continue
    const distance = typingDistance(typed, word, most)
    if (distance <= most) near.push({ word, distance })
  }
  kept.set(typed, near)
  return near
}

/** The letters that a word may have been meant to begin with: a first letter is seldom wrong, but left out, swapped, or of one sound. */
export function lettersLike(word: string): Set<string> {
  const [first = '', second = ''] = word
  const like = new Set([first, second, ...[...'bcdfgjkpqstvwz'].filter(letter => soundsLike(letter, first))])
  if (first === 'h') like.add('w')
  if (first === 'f') like.add('p')
  return like
}

let common: { word: string; letters: number }[] | null = null

function knownCommon() {
  common ??= commonWords()
    .filter(word => word.length > 1)
    .map(word => ({ word, letters: lettersOf(word) }))
  return common
}
