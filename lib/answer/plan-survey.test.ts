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
