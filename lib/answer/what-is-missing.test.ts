import { expect, test } from 'vitest'
import { whatIsMissing } from './what-is-missing.ts'

test.each([
  [{ text: 'When was it sold?', wants: 'date' } as const, 'The wiki does not say when, for Akash.'],
  [{ text: 'Who sits on the board?', wants: 'who' } as const, 'The wiki does not say who, for Akash.'],
  [{ text: 'Is it insured?', wants: 'any' } as const, 'The wiki does not say whether this is so of Akash.'],
])('what is missing is named by its kind: %o', (question, text) => {
  expect(whatIsMissing(question, 'Akash')).toBe(text)
})
