import { expect, test } from 'vitest'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { begunWhen } from './begun-when.ts'

const contentOf = (words: string) =>
  words
    .split(' ')
    .map((text, index) => ({ text, term: toSearchTerms(text)[0] ?? '', index, start: 0, end: 0 }))
const [FIRST, LAST] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

test.each([
  ['who was founded before 2018', 'founded 2018', FIRST, 2018],
  ['who was around by 2018', '2018', FIRST, 2019],
  ['who was there already when 2024 began', '2024 began', FIRST, 2024],
  ['anyone founded after 2022?', 'founded 2022', 2023, LAST],
  ['which were started in 2023 or later?', 'started 2023', 2023, LAST],
  ['which were founded between 2018 and 2020', 'founded 2018 2020', 2018, 2021],
  ['which came out in the 2010s', '2010', 2010, 2020],
  ['who existed in 2020', 'existed 2020', FIRST, 2021],
])('“%s” asks for a time', (text, content, from, until) => {
  expect(begunWhen(text, contentOf(content), false)).toMatchObject({ from, until })
})

test('who was not there yet began later', () => {
  expect(begunWhen('who did not exist yet in 2022', contentOf('exist 2022'), true)).toMatchObject({
    from: 2023,
    until: LAST,
  })
})

test.each([
  ['who raised money in 2025?', 'raised money 2025'],
  ['which firms founded before 2018 take cards?', 'founded 2018 cards'],
  ['which was founded first?', 'founded first'],
])('“%s” asks for more than a time, or for none', (text, content) => {
  expect(begunWhen(text, contentOf(content), false)).toBeNull()
})
