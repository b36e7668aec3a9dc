import { expect, test } from 'vitest'
import { claimMatch } from './claim-match.fixture.ts'
import { presentFirst } from './present-first.ts'

const past = claimMatch(
  'crusoe/openness-2',
  'From July 2023 to April 2024, Crusoe used a licence of its own.',
  {},
)
const now = claimMatch('crusoe/openness-1', 'Crusoe is under the Apache licence.', {})
const told = (question: string) => presentFirst([past], [past, now], question)

test('what holds now comes before what has passed, where it is asked how it is', () => {
  expect(told('Why is it forbidden to sell it?')).toEqual([now, past])
})

test.each([
  'When did it use a licence of its own?',
  'Is it so that it was forbidden?',
  'What licence in 2023?',
])('“%s” asks of then', question => {
  expect(told(question)).toEqual([past])
})

test('where nothing is filed beside it, it stands alone', () => {
  expect(presentFirst([past], [past], 'Is it forbidden?')).toEqual([past])
})
