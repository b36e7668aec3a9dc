import { expect, test } from 'vitest'
import { readBound } from '../understand/read-bound.ts'
import { isWithin } from './within-bound.ts'

test.each([
  ['Which take more than a million tokens?', 'It takes 1,050,000 tokens.', true],
  ['Which take more than a million tokens?', 'It takes one million tokens.', false],
  ['Which take at least a million tokens?', 'It has a one-million-token context.', true],
  ['Which read one million tokens or even more?', 'It reads 128,000 tokens.', false],
  ['Which take more than a million tokens?', 'It costs $2 per million tokens.', false],
  ['Who rents an H100 for under $3 an hour?', 'An H100 costs $2.50 to $4.00.', true],
  ['Who rents an H100 for under $3 an hour?', 'An H100 costs $3.99.', false],
  ['Who has over 100 megawatts?', 'It has 4.9 gigawatts under contract.', true],
  ['Who has over 100 megawatts?', 'It has 24 megawatts.', false],
  ['Who charges no more than $3 an hour?', 'It charges $2.', true],
  ['Who charges no more than $3 an hour?', 'It charges $4.', false],
  ['Who has 200 GPUs or more?', 'It has 100 GPUs.', false],
  ['Who charges $3 or less?', 'It charges $4.', false],
  ['Who runs more than 10,000 GPUs?', 'It runs 36,000 Nvidia GPUs.', true],
  ['Who runs more than 10,000 GPUs?', 'It serves 36,000 customers.', false],
])('“%s” is met by “%s”: %s', (question, text, isMet) => {
  const bound = readBound(question)
  expect(bound && isWithin(text, bound)).toBe(isMet)
})

test.each([
  'Which is the cheapest?',
  'Who came before 2018?',
  'Who pays more than Lambda?',
  'Who is over it?',
  'Which run on more than one GPU?',
  'Who answers in less than 5 minutes?',
])('“%s” sets no bound', question => {
  expect(readBound(question)).toBeNull()
})
