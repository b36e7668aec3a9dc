import { expect, test } from 'vitest'
import { ask } from '../../bench/eval/ask.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['crusoe', 'How did Crusoe come to buy Lambda?'],
  ['akash-network', 'how much did akash pay to acquire io.net'],
  ['claude', 'Why did Google shut down Claude?'],
  ['akash-network', 'Since Akash is run by Microsoft, can I use Azure credits?'],
])('on %s, “%s” is not answered by a claim that leaves one of them out', async (entry, question) => {
  expect((await ask(db, entry, question)).answer.abstained).toBe(true)
})

test('what a claim does tell of somebody is told', async () => {
  const { answer } = await ask(db, 'coreweave', 'Why did Nvidia put money into CoreWeave?')
  expect(Object.keys(answer.claims)).toContain('coreweave/governance-2')
})

test('what readers tell of themselves is no party', async () => {
  const { answer } = await ask(db, 'lambda', 'Since I live in Germany, when am I billed?')
  expect(Object.keys(answer.claims)).toContain('lambda/pricing-2')
})
