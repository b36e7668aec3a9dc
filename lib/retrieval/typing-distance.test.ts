import { expect, test } from 'vitest'
import { typingDistance } from './typing-distance.ts'

test.each([
  ['speek', 'speak', 'speed'],
  ['senter', 'center', 'renter'],
  ['wich', 'which', 'witch'],
  ['mutch', 'much', 'match'],
  ['teh', 'the', 'ten'],
])('“%s” lies nearer to “%s” than to “%s”', (typed, meant, other) => {
  expect(typingDistance(typed, meant, 3)).toBeLessThan(typingDistance(typed, other, 3))
})

test('a word is no way from itself, and words far apart are not measured', () => {
  expect(typingDistance('chain', 'chain', 1)).toBe(0)
  expect(typingDistance('sneezing', 'speed', 1.7)).toBe(Number.POSITIVE_INFINITY)
})
