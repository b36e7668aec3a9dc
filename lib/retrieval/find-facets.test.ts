import { expect, test } from 'vitest'
import { findFacets } from './find-facets.ts'
import { readWords } from './question-words.ts'

const facets = [
  { slug: 'overview', name: 'What it is', words: ['what is it', 'tell me about'] },
  { slug: 'pricing', name: 'Pricing', words: ['price', 'how much'] },
]
const find = (text: string) => [...findFacets(readWords(text), facets)].map(([slug, at]) => [slug, [...at]])

test('a facet is asked for by one of its words, in any form', () => {
  expect(find('any prices?')).toEqual([['pricing', [1]]])
})

test('a phrase counts only where its words stand one after another', () => {
  expect(find('how much is it')).toEqual([['pricing', [0, 1]]])
  expect(find('how is it so much')).toEqual([])
})

test('where a name was taken out, a phrase with a pronoun still fits', () => {
  expect(find('what is')).toEqual([['overview', [0, 1]]])
})
