import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { claimMatch } from '../choose/claim-match.fixture.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { namesParties, readParties } from './names-parties.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['crusoe', 'How did Crusoe come to buy Lambda?'],
  ['akash-network', 'how much did akash pay to acquire io.net'],
  ['claude', 'Why did Google shut down Claude?'],
  ['akash-network', 'Since Akash is run by Microsoft, can I use Azure credits?'],
  ['deepseek', 'How did DeepSeek train V3 for only 6 million dollars?'],
  ['groq', 'Since when does Samsung own Groq?'],
])('on %s, “%s” is not answered by a claim that leaves one of them out', async (entry, question) => {
  expect((await ask(db, entry, question)).answer.abstained).toBe(true)
})

test('what a claim does tell of somebody is told', async () => {
  const { answer } = await ask(db, 'coreweave', 'Why did Nvidia put money into CoreWeave?')
  expect(Object.keys(answer.claims)).toContain('coreweave/governance-2')
})

test('a sum that a claim tells may be taken for granted', async () => {
  const { answer } = await ask(db, 'bittensor-compute', 'How did attackers steal 8 million dollars of TAO?')
  expect(Object.keys(answer.claims)).toContain('bittensor-compute/limits-1')
  expect(answer.abstained).toBe(false)
})

test.each([
  ['Why did it lay off 20% of its staff?', 'In 2020 it shrank.', false],
  ['Why did it lay off 20% of its staff?', 'It let 20 percent of its staff go.', true],
  ['How did it raise $1,500 million?', 'It raised $1.5 billion.', true],
  ['Since when does it owe 6 million dollars?', 'It owes $1.6 million.', false],
])('the sum that “%s” takes for granted stands in “%s”: %s', (text, claim, stands) => {
  const parties = readParties(
    { shape: 'fact', question: { text, named: [] } } as unknown as ResolvedQuestion,
    [],
  )
  expect(namesParties(claimMatch('acme/x-1', claim, { isFiled: true }), parties)).toBe(stands)
})

test('what readers tell of themselves is no party', async () => {
  const { answer } = await ask(db, 'lambda', 'Since I live in Germany, am I billed by the minute?')
  expect(Object.keys(answer.claims)).toContain('lambda/pricing-2')
})

test.each([
  ['What does Crusoe cost, and Lambda, beside the rest?', 0],
  ['What did Crusoe tell Lambda?', 2],
])('“%s” has %i parties: who is only listed is asked of alone', (text, count) => {
  const named = ['Crusoe', 'Lambda'].map(name => ({
    entry: { slug: name.toLowerCase() },
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }))
  const resolved = { shape: 'fact', question: { text, named } } as unknown as ResolvedQuestion
  expect(readParties(resolved, []).entries).toHaveLength(count)
})

test('why somebody never did a thing with any is asked of what is theirs', async () => {
  const { answer } = await ask(db, 'gpt', 'Why has OpenAI never given out the weights of any model?')
  expect(answer.coverage.cited).toEqual(['gpt'])
})
