import { expect, test } from 'vitest'
import { claimMatch, idsOf } from './claim-match.fixture.ts'
import { favourVersion, ofNoOtherVersion } from './favour-version.ts'

const newest = claimMatch('a/history-1', 'Acme V4, out in April 2026, reads more.', {
  score: 5,
  confidence: 2,
})
const asked = claimMatch('a/history-2', 'Acme V3.2 reads long inputs.', { score: 3, confidence: 1 })
const ofNone = claimMatch('a/pricing-1', 'Acme bills by the minute.', { score: 1 })

test('what is told of the version asked for comes first, and as near as the best was', () => {
  const [first, ...rest] = favourVersion([newest, asked, ofNone], 'What’s new in V3.2?', new Map())
  expect(first?.profile.claim.id).toBe('a/history-2')
  expect(first?.score).toBe(5)
  expect(idsOf(rest)).toEqual(['a/history-1', 'a/pricing-1'])
})

test('where that tells nothing of what is asked, other versions do not either', () => {
  const unsure = { ...asked, confidence: -4 }
  expect(idsOf(favourVersion([newest, unsure, ofNone], 'What’s new in V3.2?', new Map()))).toEqual([
    'a/history-2',
    'a/pricing-1',
  ])
  const withoutDate = { ...asked, holdsType: false }
  expect(idsOf(favourVersion([newest, withoutDate, ofNone], 'When did V3.2 come out?', new Map()))).toEqual([
    'a/history-2',
    'a/pricing-1',
  ])
})

test.each([
  ['the best is of the one asked for', 'What’s new in V4?'],
  ['several are asked for', 'Compare V3.2 and V4'],
  ['none is asked for', 'What’s new?'],
  ['nothing is told of the one asked for', 'What’s new in V2?'],
  ['a thing by another name is asked for', 'What’s new in R3.2?'],
])('claims stay as they are where %s', (_, question) => {
  const matches = [newest, asked, ofNone]
  expect(favourVersion(matches, question, new Map())).toEqual(matches)
})

test('a claim that speaks of another version too still tells of the one asked for', () => {
  const both = claimMatch('a/history-3', 'Acme V3.2 came before V4.', { score: 5, confidence: 2 })
  expect(idsOf(favourVersion([both, asked], 'What’s new in V3.2?', new Map()))).toEqual([
    'a/history-3',
    'a/history-2',
  ])
})

test.each([
  ['Acme bills by the minute.', true],
  ['Acme 5.5 costs $4.', true],
  ['Acme 5 costs $4.', false],
  ['Acme 5.5 is faster than Acme 5.', false],
  // Chips and dates are no versions of it.
  ['Acme runs on H100 cards.', true],
  ['Acme opened in May 2026 and takes 40% off.', true],
])('“%s” is told of Acme 5.5: %s', (text, isKept) => {
  const match = claimMatch('a/overview-1', text)
  expect(ofNoOtherVersion([match], 'Which clouds have Acme 5.5?')).toEqual(isKept ? [match] : [])
})

test('of a facet that is asked for, only what is filed there tells of the version', () => {
  const large = claimMatch('a/history-1', 'V4 is large.', { score: 1, confidence: 2 })
  const closed = claimMatch('a/openness-1', 'V3 is under its own licence.', { score: 3, confidence: 2 })
  const facets = new Map([['openness', new Set([1])]])
  expect(favourVersion([closed, large], 'Is V4 open?', facets)).toEqual([])
  expect(idsOf(favourVersion([closed, large], 'Is V4 open?', new Map()))).toEqual([
    'a/history-1',
    'a/openness-1',
  ])
})
