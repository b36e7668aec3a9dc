import { expect, test } from 'vitest'
import { readSearchTerms, termReader, toSearchTerms } from './search-terms.ts'

test('gives one form to the spellings of a word', () => {
  expect(toSearchTerms('licence centres modelling organised Licences')).toEqual(
    toSearchTerms('license centers modeling organized'),
  )
})

test('reads numbers with separators, signs and magnitudes', () => {
  expect(toSearchTerms('$3.90 and 10,371.92')).toEqual(['dollar', '3.9', 'and', '10371.92'])
  expect(toSearchTerms('10k, 1.5B, 850 MW')).toEqual(['10000', '1.5', 'billion', '850', 'megawatt'])
})

test('finds a joined word by its parts and as a whole', () => {
  expect(toSearchTerms('PagedAttention')).toEqual(expect.arrayContaining(['page', 'attent', 'pagedattent']))
  expect(toSearchTerms('io.net')).toEqual(['io', 'net', 'ionet'])
})

test('takes the plural off a chip name', () => {
  expect(toSearchTerms('H100s')).toEqual(['h100'])
})

test('tells where each word stands', () => {
  expect(readSearchTerms('an H100').at(-1)).toEqual({
    term: 'h100',
    word: 'H100',
    start: 3,
    end: 7,
    position: 1,
    isJoined: false,
  })
})

test('answers for its own words only', () => {
  expect(toSearchTerms('constructor __proto__ toString').every(term => typeof term === 'string')).toBe(true)
})

test.each([
  'PagedAttention serves $1.99/GPU-hour, 4k tokens; PagedAttention again',
  'io.net’s H100s',
  '',
  '100%',
])('the terms of “%s” are those read word by word, each once', text => {
  const terms = [...new Set(readSearchTerms(text).map(({ term }) => term))]
  expect(toSearchTerms(text)).toEqual(terms)
  expect([...new Set(termReader.readWords(text).flatMap(termReader.toTerms))]).toEqual(terms)
})
