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
])('“%s” asks for a token that is money: %s', (question, asks) => {
  expect(asksCoin(question)).toBe(asks)
})

test.each([
  ['It has its own token, TAO.', true],
  ['Users create an API token.', false],
  ['It was trained on 1 trillion tokens.', false],
  ['It burnt gas for cryptocurrency mining.', false],
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
