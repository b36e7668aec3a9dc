import { expect, test } from 'vitest'
import { asksForOpinion } from './asks-for-opinion.ts'

test.each([
  ['should I invest in AKT?', true],
  ['Should we buy CoreWeave shares?', true],
  ['is it a scam', true],
  ['is this a total scam?', true],
  ['will the token go up next year?', true],
  ['Give me your honest opinion on it', true],
  ['What do you think of Lambda?', true],
  ['should I buy an H100 or rent one?', false],
  ['What is your take rate?', false],
  ['Which subnets do price prediction?', false],
  ['Will the price drop if I commit for a year?', false],
  ['Should I buy a million tokens up front?', false],
  ['Is it a scam-detection subnet?', false],
  ['What do you need to start?', false],
  ['Who invested in it?', false],
  ['Will the price per hour be shown?', false],
])('“%s” asks for an opinion: %s', (question, asks) => {
  expect(asksForOpinion(question)).toBe(asks)
})
