import { expect, test } from 'vitest'
import { claimMatch } from './claim-match.fixture.ts'
import { isAnswer } from './is-answer.ts'

const answers = (met: Parameters<typeof claimMatch>[2]) =>
  isAnswer(claimMatch('a/history-1', 'It is so.', met))

test('a claim answers what its editors say that it does, however unlikely it seems', () => {
  expect(answers({ confidence: -5, isAsked: true })).toBe(true)
  expect(answers({ confidence: -5, isAsked: false })).toBe(false)
})

test('of running text nobody said what it answers', () => {
  expect(answers({ confidence: -5, isAsked: true, isFiled: false })).toBe(false)
  expect(answers({ confidence: 0, isAsked: false, isFiled: false })).toBe(true)
})

test('other claims answer by how likely they are to', () => {
  expect(answers({ confidence: 0.5 })).toBe(true)
  expect(answers({ confidence: -0.5 })).toBe(false)
  // Less likely ones do where they say every word of it.
  expect(answers({ confidence: -2, words: 1, strengths: [1, 1, 1] })).toBe(true)
  expect(answers({ confidence: -2, words: 1, strengths: [1, 1] })).toBe(false)
})
