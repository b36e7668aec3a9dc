import { expect, test } from 'vitest'
import { readWords } from './question-words.ts'

const termsOf = (text: string) => readWords(text).map(({ term }) => term)

test.each([
  ['is RepOps open', ['is', 'repop', 'open']],
  ['what RepOps and CoreWeave do', ['what', 'repop', 'and', 'core', 'weav', 'do']],
])('a name told apart by its capitals alone is one word: “%s”', (text, terms) => {
  expect(termsOf(text)).toEqual(terms)
})

test.each([
  ['PagedAttention', ['page', 'attent']],
  ['GPU-hour', ['gpu', 'hour']],
  ['RepOps-based', ['rep', 'op', 'base']],
  ['io.net', ['io', 'net']],
])('“%s” gives each of its words', (text, terms) => {
  expect(termsOf(text)).toEqual(terms)
})

test('words are counted, and stand where they were written', () => {
  expect(readWords('is RepOps open')).toEqual([
    { text: 'is', term: 'is', index: 0, start: 0, end: 2 },
    { text: 'RepOps', term: 'repop', index: 1, start: 3, end: 9 },
    { text: 'open', term: 'open', index: 2, start: 10, end: 14 },
  ])
})
