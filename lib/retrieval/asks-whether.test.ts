import { expect, test } from 'vitest'
import { asksWhether } from './asks-whether.ts'

test.each([
  ['Is it open?', true],
  ['and so, can they hear and see?', true],
  ['Isn’t it Nvidia only?', true],
  ['We own some MI250s. Would it run on them?', true],
  ['Is it open? And who runs it?', false],
  ['Is it cheaper vs. Lambda?', true],
  ['Is it run by Acme Inc. or others?', true],
  ['Is it open? Thanks.', true],
  ['What is it?', false],
  ['Issues with it?', false],
  ['Do we know yet how many subnets it has?', false],
  ['can you tell me roughly what it costs', false],
  ['Do you know if it is open?', true],
  ['Does it say what it costs?', false],
  ['Could you tell me the price?', false],
  ['Can you tell me if it is open?', true],
])('“%s” asks whether: %s', (question, isYesOrNo) => {
  expect(asksWhether(question)).toBe(isYesOrNo)
})
