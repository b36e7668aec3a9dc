import { expect, test } from 'vitest'
import { readBound } from './read-bound.ts'

test.each([
  ['which have a one-million-token context?', 1e6],
  ['which have a 200,000 token window?', 200_000],
])('“%s” asks for that much or more', (question, amount) => {
  expect(readBound(question)).toMatchObject({ isAbove: true, isInclusive: true, amount })
})

test('what a context costs sets no bound', () => {
  expect(readBound('what does a long context cost?')).toBeNull()
})
