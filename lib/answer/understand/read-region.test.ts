import { expect, test } from 'vitest'
import { readIdeas } from '#lib/retrieval/concepts.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { lambda, lexicon } from '../follow-up/follow-up.fixture.ts'
import { asksWhereOnly, readRegion } from './read-region.ts'

const read = (text: string, names: string[] = []) => {
  const entries = names.map(name => ({ ...lambda, slug: name, name, aliases: [] }))
  return readQuestion(text, { ...lexicon, ideas: readIdeas([]), entries, names: [entries] })
}
const regionOf = (text: string, names: string[] = []) => {
  const region = readRegion(read(text, names))
  return (
    region && [
      text.slice(region.start, region.end),
      ...(region.isOutside ? ['outside'] : []),
      ...(region.isHome ? ['home'] : []),
    ]
  )
}

test.each([
  ['Which have sites in Europe?', ['Europe']],
  ['who builds across North America', ['North America']],
  ['who builds in the us?', ['us']],
  ['Which have sites outside the US?', ['US', 'outside']],
  ['Who has machines, but not in Texas?', ['Texas', 'outside']],
  ['which are European?', ['European', 'home']],
  ['Which of these are American companies?', ['American', 'home']],
  ['which companies are based in Asia?', ['Asia', 'home']],
  ['Which come from China?', ['China', 'home']],
  ['which are from the uk', ['uk', 'home']],
  ['Which are in Europe or Asia?', ['Europe or Asia']],
  ['Which are not in the US?', ['US', 'outside']],
  ["which aren't American?", ['American', 'outside', 'home']],
  ["Which companies aren't based in the US?", ['US', 'outside', 'home']],
  ['Which are not from American companies?', ['American', 'outside', 'home']],
  ['Which companies are outside America?', ['America', 'outside', 'home']],
  ['Which are present in Asia?', ['Asia']],
  ['We want an American one', ['American', 'home']],
  ['Is any off limits to a firm based in the EU?', ['EU']],
  // A place before the question is the reader’s own.
  ['We are in Ghent. Who has machines in Europe?', ['Europe']],
])('“%s” asks of %o', (text, region) => {
  expect(regionOf(text)).toEqual(region)
})

test.each([
  'Who needs approval from Washington?',
  'which tell us more?',
  'Which ship French subtitles?',
  'Are any French subtitles shown?',
  'Which answer to the Paris office?',
  'We are in Ghent. Who takes cards?',
  'Which bill in US dollars?',
  'Which models handle text in Chinese?',
  'Which are written in Java?',
  'Which are nice?',
  'Which run in mobile browsers?',
  'Which take cards?',
])('“%s” asks of no region', text => {
  expect(regionOf(text)).toBeNull()
})

test('a place within the name of an entry is none', () => {
  expect(regionOf('Who has machines in Texas Cloud?')).toEqual(['Texas'])
  expect(regionOf('Who has machines in Texas Cloud?', ['Texas Cloud'])).toBeNull()
  expect(regionOf('Does Texas Cloud build in Europe?', ['Texas Cloud'])).toEqual(['Europe'])
})

test.each([
  ['which companies are based in Asia?', true],
  ['Which are European?', true],
  ['which providers operate outside the US?', true],
  ['Which have the cheapest H100 in Europe?', false],
  ['who mines bitcoin in Texas?', false],
])('“%s” asks for no more than that it is there: %s', (text, isOnly) => {
  const question = read(text)
  const region = readRegion(question)
  expect(region && asksWhereOnly(question, region)).toBe(isOnly)
})
