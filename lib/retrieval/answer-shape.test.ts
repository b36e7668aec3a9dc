import { expect, test } from 'vitest'
import { readSearchTerms } from '#lib/language/search-terms.ts'
import { readShape } from './answer-shape.ts'

const shapeOf = (text: string) => readShape(text, readSearchTerms(text))

test.each([
  ['On 4 June it ran 12 sites.', ['number']],
  ['The bill was signed in March.', []],
  ['It was tried with Llama 4.', ['name']],
  ['As of May 2026, it ran 12 sites.', ['number']],
])('“%s” holds what may fill a gap: %j', (text, kinds) => {
  expect(shapeOf(text).fillers.map(({ kind }) => kind)).toEqual(kinds)
})

test('when something was known says nothing of when it was', () => {
  expect(shapeOf('In May 2026 it opened.').isDated).toBe(true)
  expect(shapeOf('As of May 2026, it was open.').isDated).toBe(false)
})
