import { expect, test } from 'vitest'
import { toSearchTerms } from './search-terms.ts'
import { gistOf, likeness, likenessOfGists, meaningRow, tellingOf } from './word-meaning.ts'

const row = (word: string) => meaningRow(toSearchTerms(word)[0] ?? '')
const like = (a: string, b: string) => likeness(row(a), row(b))

test('words of like meaning are nearer than others', () => {
  expect(like('employee', 'staff')).toBeGreaterThan(like('employee', 'river'))
  expect(like('cheap', 'expensive')).toBeGreaterThan(like('cheap', 'planet'))
  expect(like('founder', 'founded')).toBeGreaterThan(like('founder', 'window'))
})

test('an unknown word is like nothing', () => {
  expect(row('qzxv')).toBe(-1)
  expect(likeness(-1, row('price'))).toBe(0)
  expect(tellingOf(-1)).toBe(0)
})

test('a text is most like itself, whatever its length', () => {
  const gist = gistOf([row('price'), row('rent')], [1, 1])
  expect(likenessOfGists(gist, gist)).toBeCloseTo(1)
  expect(likenessOfGists(gist, gistOf([], []))).toBe(0)
})

test('a rare word tells more of a text than a common one', () => {
  expect(tellingOf(row('kubernetes'))).toBeGreaterThan(tellingOf(row('the')))
})
