import { expect, test } from 'vitest'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { denyFirst } from './deny-first.ts'

const match = (text: string, held = 0.5) =>
  ({ profile: { claim: { text } }, held, isFiled: true }) as unknown as ClaimMatch
const counted = match('It has onboarded more than 38,000 GPUs.')
const denying = match('It does not buy chips: private providers own the hardware.')

function ask(text: string) {
  const content = text.split(/\W+/).flatMap(word => toSearchTerms(word).map(term => ({ term })))
  return { text, content } as unknown as Parameters<typeof denyFirst>[2]
}

test('a claim that says no of what is taken for done is told first', () => {
  const asked = ask('How many GPUs has it bought so far?')
  expect(denyFirst([counted], [counted, denying], asked)).toEqual([denying, counted])
})

test.each(['How many GPUs does it have?', 'Has it bought any GPUs?', 'Why has it not bought GPUs?'])(
  '“%s” takes nothing of the kind for done',
  question => {
    expect(denyFirst([counted], [counted, denying], ask(question))).toEqual([counted])
  },
)

test('a denial in passing is of another matter', () => {
  const passing = match('It does not buy chips.', 0.1)
  expect(denyFirst([counted], [counted, passing], ask('How many GPUs has it bought?'))).toEqual([counted])
})
