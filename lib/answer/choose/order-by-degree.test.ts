import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))
const dollarsTold = async (question: string) => {
  const { sentences } = (await ask(db, 'lambda', question)).answer
  const apart = sentences.findIndex(({ kind }) => kind === 'structure')
  return sentences.slice(0, apart < 0 ? undefined : apart).map(({ citations }) => citations[0])
}

test('the lowest and the highest price put prices in order', async () => {
  const fromLowest = [
    'voltage-park/pricing-1',
    'akash-network/pricing-2',
    'hyperbolic/pricing-1',
    'crusoe/pricing-1',
    'lambda/pricing-1',
    'coreweave/pricing-1',
  ]
  expect(await dollarsTold('who has the lowest H100 price?')).toEqual(fromLowest)
  expect(await dollarsTold('Who has the highest H100 price?')).toEqual(fromLowest.toReversed())
  expect((await dollarsTold('who has the lowest H100 cost?'))[0]).toBe('voltage-park/pricing-1')
})

test.each([
  [
    'who keeps the highest commission?',
    ['hyperbolic/settlement-1', 'io-net/pricing-1', 'akash-network/incentives-1'],
  ],
  [
    'whose fees are the lowest?',
    ['akash-network/incentives-1', 'io-net/pricing-1', 'hyperbolic/settlement-1'],
  ],
])('“%s” ranks by shares, of which none is the least', async (question, told) => {
  expect((await dollarsTold(question)).slice(0, 3)).toEqual(told)
})

test('who raised the most is told by sums, the largest first', async () => {
  const told = await dollarsTold('so who raised the most?')
  expect(told.indexOf('lambda/governance-1')).toBeLessThan(told.indexOf('gensyn/history-2'))
})
