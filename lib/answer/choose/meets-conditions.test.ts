import { expect, test } from 'vitest'
import { toAskUnits } from '#lib/retrieval/ask-units.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { readBound } from '../understand/read-bound.ts'
import { claimMatch, idsOf } from './claim-match.fixture.ts'
import { thatMeet } from './meets-conditions.ts'

const dear = claimMatch(
  'a/pricing-1',
  'It charges $2 per million input tokens and $10 per million output tokens.',
)
const cheap = claimMatch(
  'b/pricing-1',
  'It charges $1 per million input tokens and $4 per million output tokens.',
)

function meeting(text: string): string[] {
  const question = readQuestion(text, lexicon)
  const units = toAskUnits(question, new Map(), 0, lexicon.ideas)
  return idsOf(
    thatMeet([dear, cheap], { dealt: [], bound: readBound(text), region: null, maker: [], owner: [] }, units),
  )
}

test.each([
  ['Which have output tokens under $5?', ['b/pricing-1']],
  ['Which charge over $5 for output?', ['a/pricing-1']],
  ['Which charge under $3 for output?', []],
  ['Whose inputs are over $1?', ['a/pricing-1']],
])('“%s” holds the price of that side to the bound', (question, ids) => {
  expect(meeting(question)).toEqual(ids)
})

test.each([
  ['Which charge under $5?', ['a/pricing-1', 'b/pricing-1']],
  // A common noun has no price of its own: any of those told may be within.
  ['Which have tokens under $2?', ['b/pricing-1']],
  ['Which have tokens over $5?', ['a/pricing-1']],
  ['Which are under any price?', ['a/pricing-1', 'b/pricing-1']],
])('“%s” takes any of the prices', (question, ids) => {
  expect(meeting(question)).toEqual(ids)
})
