import { expect, test } from 'vitest'
import { asksForPresent, tellsOfPlan } from './tells-plans.ts'

test.each([
  ['Promises aside, who has the most GPUs to hand already?', true],
  ['whose sites are up and running?', true],
  ['who really has a gigawatt?', true],
  ['who plans the most GPUs?', false],
  ['which have a token?', false],
  ['what are its plans?', false],
  ['who has a plan for cooling?', false],
])('“%s” asks for what there is: %s', (text, isSo) => expect(asksForPresent(text)).toBe(isSo))

test.each([
  ['It planned a 24-megawatt site for early 2026.', true],
  ['It said that it would deploy up to 600,000 GPUs.', true],
  ['24,000 GPUs were being added, toward a goal of 200,000.', true],
  ['It had 38,000 GPUs, against an original goal of 10,000.', false],
  ['It ran 13 data centers as of October 2025.', false],
  ['Its forward-looking plan was dropped in May 2025.', false],
  ['It abandoned its ambitious plan and runs 13 sites.', false],
  ['Will Falcon founded it in 2019.', false],
  ['It will open a site in 2027.', true],
])('“%s” tells of a plan: %s', (text, isSo) => expect(tellsOfPlan(text)).toBe(isSo))
