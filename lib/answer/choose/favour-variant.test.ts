import { expect, test } from 'vitest'
import { claimMatch, idsOf } from './claim-match.fixture.ts'
import { favourVariant } from './favour-variant.ts'

const scout = claimMatch('a/hardware-1', 'Acme 4 Scout fits on one card.', { score: 5, confidence: 2 })
const maverick = claimMatch('a/hardware-2', 'Acme 4 Maverick needs a server of eight.', { score: 3 })
const ofNone = claimMatch('a/hardware-3', 'Weights are split across cards.', { score: 1 })
const elsewhere = claimMatch('a/openness-1', 'Its licence has a limit of users.')

test('what is told of another variant is left out', () => {
  expect(idsOf(favourVariant([maverick, scout, ofNone, elsewhere], 'Can Maverick run on one card?'))).toEqual(
    ['a/hardware-2', 'a/hardware-3', 'a/openness-1'],
  )
})

test('where the best is of another, what stands under another facet takes not its place', () => {
  expect(idsOf(favourVariant([scout, maverick, ofNone, elsewhere], 'Can Maverick run on one card?'))).toEqual(
    ['a/hardware-2', 'a/hardware-3'],
  )
})

test('a claim that speaks of both, or that its editors say is of the one named, stays', () => {
  const both = claimMatch('a/hardware-4', 'Acme 4 Scout and Acme 4 Maverick both read pictures.')
  const { profile } = scout
  const asked = {
    ...scout,
    profile: { ...profile, claim: { ...profile.claim, asks: ['how big is Maverick'] } },
  }
  expect(idsOf(favourVariant([maverick, both, asked, scout], 'Does Maverick read pictures?'))).toEqual([
    'a/hardware-2',
    'a/hardware-4',
    'a/hardware-1',
  ])
})

test('a variant may stand before its number, and be written small there', () => {
  const large = claimMatch('a/pricing-1', 'Large 3 costs $4.')
  const small = claimMatch('a/pricing-2', 'Small 4 costs $1.')
  expect(idsOf(favourVariant([large, small], 'What does large 3 cost?'))).toEqual(['a/pricing-1'])
  expect(idsOf(favourVariant([large, small], 'What does a large context cost?'))).toEqual([
    'a/pricing-1',
    'a/pricing-2',
  ])
})

test.each([
  ['none is named', 'Can it run on one card?'],
  ['both are named', 'Does Scout need as many cards as Maverick?'],
  ['one is named that no claim knows', 'Can Behemoth run on one card?'],
])('claims stay as they are where %s', (_, question) => {
  const matches = [scout, maverick, ofNone]
  expect(favourVariant(matches, question)).toEqual(matches)
})

test('a licence, a month and a year are no variants', () => {
  const large = claimMatch('a/openness-1', 'Large 3 came out in 2025.')
  const apache = claimMatch('a/openness-2', 'Its code is under Apache 2.0 since May 12.')
  const matches = [apache, large]
  expect(favourVariant(matches, 'Is it under Apache since May?')).toEqual(matches)
})

test('running text stays as it is', () => {
  const text = [scout, maverick].map(match => ({ ...match, isFiled: false }))
  expect(favourVariant(text, 'Can Maverick run on one card?')).toEqual(text)
})

test('what is only asked beside the one that it tells of is none of another', () => {
  const { profile } = scout
  const beside = {
    ...scout,
    profile: { ...profile, claim: { ...profile.claim, asks: ['is Scout smaller than Maverick'] } },
  }
  expect(idsOf(favourVariant([beside, maverick, ofNone], 'Can Maverick run on one card?'))).toEqual([
    'a/hardware-2',
    'a/hardware-3',
  ])
})

test('of the one named, an answer is told whatever it stands under', () => {
  const told = claimMatch('a/history-1', 'Acme 4 Maverick has 400 billion parameters.', { confidence: 3 })
  expect(idsOf(favourVariant([scout, told, elsewhere], 'How many parameters has Maverick?'))).toEqual([
    'a/history-1',
  ])
})
