import { expect, test } from 'vitest'
import { commonWords, isCommonPlace, logFollows, pairPlace, pairPlaces, readPairWords } from './word-pairs.ts'

test('a word is likelier after one that questions have before it', () => {
  const follows = (before: string, after: string) => logFollows(pairPlace(before), pairPlace(after))
  expect(follows('how', 'many')).toBeGreaterThan(follows('who', 'many'))
  expect(follows('i', 'buy')).toBeGreaterThan(follows('i', 'by'))
  expect(logFollows(pairPlaces.edge, pairPlace('does'))).toBeGreaterThan(
    logFollows(pairPlaces.edge, pairPlace('them')),
  )
})

test('what may follow a word adds up to about one', () => {
  const places = [...Object.values(pairPlaces), ...commonWords().map(pairPlace)]
  for (const word of ['how', 'is', 'the', 'they']) {
    const sum = places.reduce((sum, place) => sum + Math.exp(logFollows(pairPlace(word), place)), 0)
    expect(sum).toBeGreaterThan(0.8)
    expect(sum).toBeLessThan(1.2)
  }
})

test('words that are not common are known by their kind', () => {
  expect(pairPlace('zebras')).toBe(pairPlaces.s)
  expect(pairPlace('yodelling')).toBe(pairPlaces.ing)
  expect(pairPlace('h100')).toBe(pairPlaces.number)
  expect(isCommonPlace(pairPlace('zebras'))).toBe(false)
  expect(isCommonPlace(pairPlace('which'))).toBe(true)
})

test('a text is read as words and ends of sentences', () => {
  expect(readPairWords('What’s up? Nothing.').map(({ word }) => word)).toEqual([
    'whats',
    'up',
    '',
    'nothing',
    '',
  ])
})
