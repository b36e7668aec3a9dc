import { expect, test } from 'vitest'
import { toAskUnits } from '#lib/retrieval/ask-units.ts'
import type { AskedTraits } from '#lib/retrieval/meet-traits.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { claimMatch } from './claim-match.fixture.ts'
import { denies, readDenied } from './those-that-deny.ts'

const read = (text: string) => {
  const question = readQuestion(text, lexicon)
  return readDenied(question, toAskUnits(question, new Map(), 0, lexicon.ideas))
}
const asked = read('Which do not run on AMD cards?')
const only = claimMatch('a/hardware-1', 'It runs on Nvidia cards only.')
const stating = (share: number, isOfThoseWithout: boolean, ...terms: string[]): AskedTraits => ({
  ofClaims: new Map([['a/hardware-1', { odds: 1, share, denies: isOfThoseWithout, terms: new Set(terms) }]]),
  unstated: 0,
})

test('a claim that states what is asked for by who is not so says no of it', () => {
  expect(denies(only, asked, stating(0.5, true))).toBe(true)
})

test.each([
  ['that trait is asked for by who is so', stating(0.5, false)],
  ['that trait was hardly asked for', stating(0.1, true)],
  ['no trait is known', null],
])('it does not where %s', (_, traits) => {
  expect(denies(only, asked, traits)).toBe(false)
})

test('a claim that says no in so many words needs no trait', () => {
  const says = claimMatch('a/hardware-1', 'It does not run on AMD cards.')
  expect(denies(says, asked, null)).toBe(true)
})

test('“no” denies what follows it, and nothing further on', () => {
  expect(read('Which take no cut of the payments?').thing.map(({ text }) => text)).toEqual(['cut'])
  expect(read('Which have no public price?').thing.map(({ text }) => text)).toEqual(['public', 'price'])
})

test('a claim that says no of it by another word for it denies it, one that says no of something else does not', () => {
  const cut = read('Which take no cut of the payments?')
  const fee = claimMatch('a/hardware-1', 'It takes no protocol fee.')
  const pays = claimMatch('a/hardware-1', 'It takes a fee of 20%, which renters of cards do not pay.')
  expect(denies(fee, cut, stating(0.5, false, 'fee'))).toBe(true)
  expect(denies(fee, cut, stating(0.1, false, 'fee'))).toBe(false)
  expect(denies(pays, cut, stating(0.5, false, 'fee'))).toBe(false)
})
