import { expect, test } from 'vitest'
import { findPerson } from './find-person.ts'

test.each([
  ['Lambda named Michel Combes chief executive.', 'Michel Combes'],
  ['It was started by Jed McCaleb in 2023.', 'Jed McCaleb'],
  ['Valor Equity and Mubadala Capital led the round in New York.', undefined],
  ['Its founder left in March.', undefined],
])('“%s” names %s', (text, person) => {
  expect(findPerson(text)).toBe(person)
})

test('an entry is no person, also in part', () => {
  expect(findPerson('Prime Matter trained it, said Vincent Weisser.', ['Prime Matter Labs'])).toBe(
    'Vincent Weisser',
  )
})
