import { expect, test } from 'vitest'
import { whatIsMissing } from './what-is-missing.ts'

test.each([
  ['When was it sold?', 'date', 'The wiki does not say: it has no date for this on Akash.'],
  ['Who sits on the board?', 'who', 'The wiki does not say: it names nobody for this on Akash.'],
  ['Is it insured?', 'any', 'The wiki does not say either way for Akash.'],
  ['Why did it move?', 'reason', 'The wiki does not say that of Akash, so it cannot tell you why.'],
] as const)('what is missing is named by its kind: %s', (text, wants, missing) => {
  expect(whatIsMissing({ text, wants }, 'Akash')).toBe(missing)
})
