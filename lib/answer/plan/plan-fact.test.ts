import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['akash-network', 'What is ACT?', 'ACT'],
  ['akash-network', 'what is aep-82', 'AEP-82'],
  ['gensyn', 'what is Verde', 'Verde'],
])('on %s, “%s” is answered by claims that speak of %s, and by no other', async (entry, question, term) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.abstained).toBe(false)
  const told = answer.sentences.filter(({ citations }) => citations.length > 0)
  expect(told.map(({ text }) => text.includes(term))).toEqual(told.map(() => true))
})

test('of what asks for several, a third is told where it stands as near', async () => {
  const { answer } = await ask(db, 'humain', 'Which chips does Humain use?')
  expect(Object.keys(answer.claims)).toEqual(['humain/supply-4', 'humain/architecture-1', 'humain/supply-5'])
  const words = answer.sentences.map(({ text }) => text).join(' ')
  expect(words.split(/\s+/).length).toBeLessThanOrEqual(70)
})

test('a word that no claim explains is not explained', async () => {
  expect((await ask(db, 'lambda', 'What is love?')).answer.abstained).toBe(true)
})

test('the least of all prices is sought among siblings, and a price in another currency is told after the others', async () => {
  const { answer } = await ask(db, 'lambda', 'cheapest H100?')
  const texts = answer.sentences.map(({ text }) => text)
  expect(texts[0]).toContain('$1.99')
  const rupees = texts.findIndex(text => text.includes('Rs 92'))
  expect(rupees).toBeGreaterThan(texts.findLastIndex(text => text.includes('$')))
})

test.each([
  ['akash-network', 'What happens when a provider ends a lease without warning?', 'limits-1'],
  ['lambda', 'How much did Lambda raise in its Series D?', 'history-1'],
])('on %s, “%s” is answered by the claim that says it in these words', async (entry, question, claim) => {
  expect(Object.keys((await ask(db, entry, question)).answer.claims)).toContain(`${entry}/${claim}`)
})

test('of what the page has, the most is told first', async () => {
  const { answer } = await ask(db, 'deepseek', "What is DeepSeek's biggest model?")
  expect(answer.sentences[0]?.text).toContain('1.6-trillion')
})

test('whether a thing is still so is answered by what replaced it', async () => {
  const { answer } = await ask(db, 'voltage-park', 'Is it still a nonprofit thing?')
  expect(answer.sentences[0]?.text).toContain('merged with Lightning AI')
})

test.each([
  ['crusoe', 'What do we pay at Crusoe?', 'crusoe/pricing-1'],
  ['groq', 'What do we pay here?', 'groq/pricing-2'],
])('on %s, “%s” asks what a single reader would pay', async (entry, question, claim) => {
  expect((await ask(db, entry, question)).answer.claims).toHaveProperty(claim)
})

test('what a sibling’s claim says of the page’s entry by name is told there', async () => {
  const { answer } = await ask(db, 'vllm', 'Does vLLM drop reasoning content with Qwen3?')
  expect(Object.keys(answer.claims)).toEqual(['sglang/limits-1'])
})
