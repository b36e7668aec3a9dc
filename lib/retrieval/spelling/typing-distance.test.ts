import { expect, test } from 'vitest'
import { englishWordsFrom } from '#lib/language/english-words.ts'
import { lettersOf } from './letters.ts'
import { leastSlips, typingDistance } from './typing-distance.ts'

test.each([
  ['speek', 'speak', 'speed'],
  ['senter', 'center', 'renter'],
  ['wich', 'which', 'witch'],
  ['mutch', 'much', 'match'],
  ['teh', 'the', 'ten'],
  ['grafics', 'graphics', 'traffics'],
  ['hose', 'whose', 'those'],
])('“%s” lies nearer to “%s” than to “%s”', (typed, meant, other) => {
  expect(typingDistance(typed, meant, 3)).toBeLessThan(typingDistance(typed, other, 3))
})

test('a word is no way from itself, and words far apart are not measured', () => {
  expect(typingDistance('chain', 'chain', 1)).toBe(0)
  expect(typingDistance('sneezing', 'speed', 1.7)).toBe(Number.POSITIVE_INFINITY)
})

test('two words are never nearer than their letters tell', () => {
  const words = [...'aehpst'].flatMap(letter => englishWordsFrom(letter).filter((_, i) => i % 40 === 0))
  for (const typed of ['speek', 'senter', 'hapened', 'tthroat', 'eroupe', 'attck'])
    for (const meant of words)
      expect(typingDistance(typed, meant, 9)).toBeGreaterThanOrEqual(
        leastSlips(lettersOf(typed), lettersOf(meant), 0) - 1e-9,
      )
  expect(leastSlips(lettersOf('speek'), lettersOf('sugar'), 0)).toBeGreaterThan(1.7)
  expect(leastSlips(lettersOf('walked'), lettersOf('walk'), lettersOf('ed'))).toBe(0)
})
