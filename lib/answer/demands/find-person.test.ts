import { expect, test } from 'vitest'
import { findPerson } from './find-person.ts'

test.each([
  ['Lambda named Michel Combes chief executive.', 'Michel Combes'],
  ['It was started by Jed McCaleb in 2023.', 'Jed McCaleb'],
  ['Its author is Guido van Rossum.', 'Guido van Rossum'],
  ['J. R. Smith and Jean-Luc Picard founded it.', 'J. R. Smith'],
  ['Ólafur Élan leads it.', 'Ólafur Élan'],
  ['Valor Equity and Mubadala Capital led the round in New York.', undefined],
  ['The Sky Computing Lab put it under the Apache License.', undefined],
  ['Its founder left in March.', undefined],
])('“%s” names %s', (text, person) => {
  expect(findPerson(text)).toBe(person)
})

test('an entry is no person, also in part', () => {
  const text = 'Prime Matter trained it, said Vincent Weisser.'
  expect(findPerson(text, ['Prime Matter Labs'])).toBe('Vincent Weisser')
})
