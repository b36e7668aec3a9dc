import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  [
    'coreweave',
    'What are the limits of CoreWeave, its pricing and its history?',
    ['history', 'limits', 'pricing'],
  ],
  ['lambda', 'pricing and limits', ['limits', 'pricing']],
])('on %s, “%s” is answered by a claim of each', async (entry, question, facets) => {
  const { answer } = await ask(db, entry, question)
  expect([...new Set(Object.values(answer.claims).map(({ facet }) => facet))].sort()).toEqual(facets)
})

test('of facets asked for side by side, one without claims is told', async () => {
  const { answer } = await ask(db, 'humain', 'pricing, openness and limits?')
  expect(answer.claims).toHaveProperty('humain/limits-1')
  expect(answer.sentences.at(-1)?.text).toBe('The wiki has no claim on pricing or openness of Humain.')
})

test('one thing asked for by words of a facet is not answered by what else is filed there', async () => {
  expect((await ask(db, 'qwen', 'what is its context window?')).answer.abstained).toBe(true)
  expect((await ask(db, 'qwen', 'what are its limits?')).answer.claims).toHaveProperty('qwen/limits-1')
})

test('a claim that is filed elsewhere, and answers far more surely, is told instead', async () => {
  const { answer } = await ask(db, 'hyperbolic', 'how much gets skimmed off?')
  expect(Object.keys(answer.claims)).toEqual(['hyperbolic/settlement-1'])
})

test.each(['Tell me about pricing.', 'Explain pricing'])(
  '“%s” bids the page tell, not its siblings',
  async asked => {
    const { answer } = await ask(db, 'crusoe', asked)
    expect(answer.coverage.cited).toEqual(['crusoe'])
  },
)
