import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { asksCoin, tellsOfCoin } from './asks-coin.ts'

test.each([
  ['Is there a token?', true],
  ['Do they have their own coin?', true],
  ['Is paying in stablecoins dearer than with their own coin?', false],
  ['Which have their own tokens?', true],
  ['Do I need an API token?', false],
  ['What does a million tokens cost?', false],
  ['How long is the token window?', false],
  ['Is there token streaming?', false],
  ['Does it have a token cap?', false],
  ['Which have a coin of their own?', true],
])('“%s” asks for a token that is money: %s', (question, asks) => {
  expect(asksCoin(question)).toBe(asks)
})

test.each([
  ['It has its own token, TAO.', true],
  ['Users create an API token.', false],
  ['It was trained on 1 trillion tokens.', false],
  ['It burnt gas for cryptocurrency mining.', false],
  ['It offers shared capacity paid per token.', false],
  ['It starts with a 4k-token context.', false],
  ['Payments are turned into its IO coin.', true],
])('“%s” tells of one: %s', (text, tells) => {
  expect(tellsOfCoin(text)).toBe(tells)
})

const db = await fillWiki(readSeeds('seeds'))

test.each(['hyperbolic', 'prime-intellect', 'voltage-park'])('%s is told to have none', async entry => {
  const { answer } = await ask(db, entry, 'Does it have its own token?')
  expect(answer.abstained).toBe(true)
})

test('of all, those are told that have one', async () => {
  const { answer } = await ask(db, 'akash-network', 'Which ones have a token?')
  expect(answer.coverage.cited.toSorted()).toEqual(['akash-network', 'bittensor-compute', 'gensyn', 'io-net'])
})

test('a long row of small words is read at once', () => {
  const begun = performance.now()
  expect(asksCoin(`has${' an own'.repeat(280)} x`)).toBe(false)
  // Trying each way to read it would take more than a lifetime.
  expect(performance.now() - begun).toBeLessThan(2000)
})
