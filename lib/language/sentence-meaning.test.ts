import { expect, test } from 'vitest'
import { readSearchTerms } from './search-terms.ts'
import { readSentenceMeaning, sentenceLikeness } from './sentence-meaning.ts'

const meaningOf = (text: string) => readSentenceMeaning(readSearchTerms(text))
const like = (a: string, b: string) => sentenceLikeness(meaningOf(a), meaningOf(b))

test.each([
  ['who put up the money', 'which investors funded it', 'what licence is it under'],
  ['how long may my prompt be', 'maximum context length', 'price per token'],
  ['can I leave whenever I like', 'cancel at any time', 'who founded it'],
])('%s is nearer to %s than to %s', (asked, same, other) => {
  expect(like(asked, same)).toBeGreaterThan(like(asked, other) + 0.2)
})

test('the order of words counts', () => {
  expect(like('does it pay suppliers', 'do suppliers pay it')).toBeLessThan(0.999)
})

test('a text is most like itself, and every direction has length one', () => {
  for (const text of ['what does it cost', '', 'zzxqv', 'a'.repeat(500)]) {
    const meaning = meaningOf(text)
    expect(sentenceLikeness(meaning, meaning)).toBeCloseTo(1)
  }
})
