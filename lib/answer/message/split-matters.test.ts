import { expect, test } from 'vitest'
import { readLexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { splitMatters } from './split-matters.ts'

const db = await fillWiki(readSeeds('seeds'))
const lexicon = await readLexicon(db, 'gpt')
const split = (text: string) => splitMatters(readQuestion(text, lexicon))

test.each([
  ['How do GPT and Qwen differ in price and context?', ['price', 'context']],
  ['Compare GPT and Qwen on pricing, limits and hardware', ['pricing', 'limits', 'hardware']],
  ['context window and price of GPT and Qwen', ['context window', 'price']],
])('“%s” asks of %j', (text, matters) => {
  const questions = split(text)
  expect(questions).toHaveLength(matters.length)
  for (const [i, matter] of matters.entries()) {
    expect(questions[i]).toContain(matter)
    for (const other of matters.toSpliced(i, 1)) expect(questions[i]).not.toContain(other)
    expect(questions[i]).toContain('GPT and Qwen')
  }
})

test.each([
  'How do GPT and Qwen handle input and output prices?',
  'Compare GPT and Qwen on terms and conditions',
  'Which is better at coding and maths, GPT or Qwen?',
  'Do they still sell laptops and phones, and for how much?',
  'What does GPT cost?',
  'Is GPT pricing up and running?',
])('“%s” asks of one matter', text => expect(split(text)).toEqual([text]))

test('entries compared on two matters stand in one table, with a row for each', async () => {
  const { answer } = await ask(db, 'gpt', 'How do GPT and Claude differ in price and context?')
  expect(answer.resolved).toBe(
    'How do GPT and Claude differ in price? · How do GPT and Claude differ in context?',
  )
  const rows = answer.table?.rows.map(({ facet }) => facet)
  expect(rows?.sort()).toEqual(['limits', 'pricing'])
  expect(answer.table?.rows.every(({ cells }) => cells.every(({ citations }) => citations.length > 0))).toBe(
    true,
  )
})
