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
  ['Which raised more than a billion?', 'It raised $1.5 billion.', true],
  ['Which raised more than a billion?', 'It raised $480 million.', false],
  ['Which raised more than a billion?', 'It has 2 billion parameters.', false],
  ['Who is worth 2 billion or more?', 'It was valued at $2 billion.', true],
  ['Who raised over 300 GPUs?', 'It raised $1.5 billion.', false],
  ['Which have more than 100 million users?', 'It has hundreds of millions of users.', true],
  ['Which have more than 2 billion users?', 'It has hundreds of millions of users.', false],
  ['Which have fewer than 100 million users?', 'It has hundreds of millions of users.', false],
  ['Which have over 50 million users?', 'It has tens of millions of users.', true],
  ['Which have over 100 million users?', 'It has tens of millions of users.', false],
  ['Which have over 1,000 users?', 'It has hundreds of users.', false],
  ['Which have more than 500 million downloads?', 'It was downloaded 700 million times.', true],
  ['Which have more than 500 million downloads?', 'It was downloaded 400 million times.', false],
  ['Which have more than 500 million downloads?', 'It was starred 700 million times.', false],
  ['Which have more than 500 million users?', 'Downloaded 700 million times, it has users all over.', false],
])('“%s” is met by “%s”: %s', (question, text, isMet) => {
  const bound = readBound(question)
  expect(bound && isWithin(text, bound)).toBe(isMet)
})

test.each([
  ['H200', ['h200'], false],
  ['H100', ['h100'], true],
  ['card', [], true],
  // What it does not speak of stands beside no amount.
  ['A100', ['a100'], true],
])('of several amounts, the one beside the %s is held to the bound', (thing, about, isMet) => {
  const bound = readBound(`Who rents the ${thing} for under $4 an hour?`)
  const text = 'It listed $3.90 for H100, $4.29 for H200 and $3.45 for MI300X.'
  expect(bound && isWithin(text, bound, about)).toBe(isMet)
})

test('an amount far from what is asked of is not beside it', () => {
  const bound = readBound('Which take more than 100,000 tokens?')
  const context = 'It was trained on 5 trillion tokens and has a context of 65,536 tokens.'
  expect(bound && isWithin(context, bound, ['context'])).toBe(false)
  const far = 'Its context is told of elsewhere, but for its training it was given 5 trillion tokens.'
  expect(bound && isWithin(far, bound, ['context'])).toBe(true)
})

test.each([
  'Which is the cheapest?',
  'Who came before 2018?',
  'Who pays more than Lambda?',
  'Who is over it?',
  'Which run on more than one GPU?',
  // Of what, nothing says.
  'Which has more than a billion?',
  'Who answers in less than 5 minutes?',
])('“%s” sets no bound', question => {
  expect(readBound(question)).toBeNull()
})
