import { expect, test } from 'vitest'
import { asksWhether } from './asks-whether.ts'

test.each([
  ['Is it open?', true],
  ['and so, can they hear and see?', true],
  ['Isn’t it Nvidia only?', true],
  ['What is it?', false],
  ['Issues with it?', false],
])('“%s” asks whether: %s', (question, isYesOrNo) => {
  expect(asksWhether(question)).toBe(isYesOrNo)
})
