import { expect, test } from 'vitest'
import { claimMatch, idsOf } from '../choose/claim-match.fixture.ts'
import { choosesBetween, thingsAsSides } from './things-as-sides.ts'

const own = [
  claimMatch('a/v-3', 'Acme-V3 has 671 billion parameters.'),
  claimMatch('a/v-4', 'Acme V4 has 1.6 trillion parameters.'),
  claimMatch('a/both-1', 'Acme V4 is larger than V3.'),
  claimMatch('a/r-1', 'Acme-R1 is under the MIT licence.'),
  claimMatch('a/zero-1', 'Acme-R1-Zero repeats itself.'),
  claimMatch('a/v-35', 'Acme-V3.5 reads images.'),
  claimMatch('a/deal-1', 'The AMD deal covers 500 megawatts.'),
  claimMatch('a/deal-2', 'The Nvidia deal covers 50 megawatts.'),
]
const sidesOf = (question: string) =>
  thingsAsSides(question, own)?.map(({ name, matches }) => [name, ...idsOf(matches)]) ?? null

test.each([
  ['Compare V3 and V4', ['V3', 'a/v-3'], ['V4', 'a/v-4']],
  ['Which has more parameters, V4 or V3?', ['V4', 'a/v-4'], ['V3', 'a/v-3']],
  ['Is V4 better than V3.5?', ['V4', 'a/v-4', 'a/both-1'], ['V3.5', 'a/v-35']],
  ['compare the AMD and Nvidia deals', ['AMD', 'a/deal-1'], ['Nvidia', 'a/deal-2']],
  ['How does the AMD deal differ from the Nvidia one?', ['AMD', 'a/deal-1'], ['Nvidia', 'a/deal-2']],
  ['How does R1 differ from R1-Zero?', ['R1', 'a/r-1'], ['R1-Zero', 'a/zero-1']],
])('“%s” sets %o beside %o', (question, ...sides) => {
  expect(sidesOf(question)).toEqual(sides)
})

test.each([
  'Who made V3 and V4?',
  'What do both V3 and R1 need?',
  'Compare V3 and V9',
  'Compare V3 with its rivals',
  'Which is the newest?',
])('“%s” sets no two of them side by side', question => {
  expect(sidesOf(question)).toBeNull()
})

test.each([
  ['Which has more parameters, V3 or V4?', true],
  ['which is newer: the AMD or the Nvidia deal?', true],
  ['V3 or V4, which is newer?', true],
  ['Which of them run V3 or V4 at night?', false],
  ['Who has V3?', false],
])('“%s” chooses between two: %s', (question, chooses) => {
  expect(choosesBetween(question)).toBe(chooses)
})
