import { expect, test } from 'vitest'
import { ask } from '../../bench/eval/ask.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))
const citedBy = async (entry: string, question: string) =>
  Object.keys((await ask(db, entry, question)).answer.claims)

test('of a word with several senses, only claims that answer like the best are told', async () => {
  const cited = await citedBy('io-net', 'which ones got hacked?')
  expect(cited).toContain('bittensor-compute/limits-1')
  expect(cited).toContain('io-net/limits-1')
  expect(cited).not.toContain('humain/limits-1')
})

test('no egress fees are those that a claim denies, not every price without a fee', async () => {
  expect(await citedBy('akash-network', 'Which projects have no egress fees?')).toEqual(['lambda/pricing-1'])
})

test.each(['newest model?', 'Which model is the most recent?', 'who put out the latest model?'])(
  '“%s” sets side by side the latest release of each family, the latest first',
  async question => {
    const { answer } = await ask(db, 'olmo', question)
    expect(answer.sentences[0]?.text).toContain('29 September 2026')
    expect(answer.coverage.cited).toHaveLength(8)
    expect(answer.claims).toHaveProperty('olmo/history-1')
  },
)

test('what nobody is said to be good for is no ground to set any side by side', async () => {
  expect((await ask(db, 'mistral', 'which is best for german')).answer.abstained).toBe(true)
  expect(await citedBy('vllm', 'which is best for a Mac')).toContain('ollama/hardware-2')
})
