import { expect, test } from 'vitest'
import { lexicon } from '#lib/answer/follow-up/follow-up.fixture.ts'
import { readQuestion } from './read-question.ts'

test.each([
  ['List the limits of Lambda', ['limits']],
  ['please list its providers', ['providers']],
  ['list price of an H100', ['list', 'price', 'H100']],
  ['Can you list prices and limits?', ['prices', 'limits']],
  ['which clouds list H100s?', ['clouds', 'list', 'H100s']],
  ['Be honest, is it honest?', ['honest']],
  ['quick question: how many subnets?', ['subnets']],
  ['out of curiosity which chain', ['curiosity', 'chain']],
])('“%s” asks by %o', (question, words) => {
  expect(readQuestion(question, lexicon).content.map(({ text }) => text)).toEqual(words)
})
