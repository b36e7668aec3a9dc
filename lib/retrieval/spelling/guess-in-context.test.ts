import { expect, test } from 'vitest'
import { pairPlace } from '#lib/language/word-pairs.ts'
import { type Guess, guessInContext } from './guess-in-context.ts'

function guess(word: string, cost: number, isForWord = false): Guess {
  return { word, stem: word, place: pairPlace(word), cost, costIfCareful: cost, isForWord, isUsual: false }
}

const sentence = (...guesses: Guess[][]) => guesses.map(guesses => ({ guesses }))

test('of words equally near, the one that goes with its neighbours is meant', () => {
  const words = sentence([guess('hwo', 16), guess('how', 2), guess('who', 2)], [guess('many', 0)])
  expect(guessInContext(words, 0).map(meant => meant?.word ?? null)).toEqual(['how', null])
})

test('a right word is taken for another sooner where others are misspelt', () => {
  const words = sentence([guess('than', 0)], [guess('form', 0), guess('from', 4, true)], [guess('them', 0)])
  expect(guessInContext(words, 0)[1]).toBeNull()
  expect(guessInContext(words, 2)[1]?.word).toBe('from')
})

test('nothing is guessed where words have no others', () => {
  expect(guessInContext(sentence([guess('who', 0)], [guess('pays', 0)]), 0)).toEqual([null, null])
})
