import { expect, test } from 'vitest'
import { claimMatch, idsOf } from './claim-match.fixture.ts'
import { favourNeighbour } from './favour-neighbour.ts'

const v3 = claimMatch('a/history-3', 'Acme V3 reads long inputs.', { score: 5, confidence: 2 })
const v2 = claimMatch('a/history-2', 'Acme V2 mixes experts.', { score: 1, confidence: -3 })
const v4 = claimMatch('a/history-4', 'Acme V4, out in April 2026, reads more.', { score: 2, confidence: -2 })
const v5 = claimMatch('a/history-5', 'Acme V5 is in preview.', { score: 3, confidence: -1 })
const ofNone = claimMatch('a/pricing-1', 'Acme bills by the minute.', { score: 0 })
const all = [v3, v5, v4, v2, ofNone]

test.each([
  ['What came after V3?', 'a/history-4'],
  ['What came before V3?', 'a/history-2'],
  ['Is V3 still the latest?', 'a/history-5'],
  ['Is V3 the newest?', 'a/history-5'],
  ['What is newer than V3?', 'a/history-4'],
  ['What did Acme release before V5?', 'a/history-4'],
])('“%s” is told by the version next to the one named, and by no other', (question, id) => {
  expect(idsOf(favourNeighbour(all, question))).toEqual([id])
})

test('what is told of the version next to it is nearer than the best was, and more likely an answer than not', () => {
  const [first] = favourNeighbour(all, 'What came after V3?')
  expect(first).toMatchObject({ score: 7, confidence: 0.5 })
  const sure = { ...v4, confidence: 3 }
  expect(favourNeighbour([v3, sure], 'What came after V3?')[0]).toMatchObject({ score: 7, confidence: 3 })
})

test('of several claims on that version the nearest to the question comes first', () => {
  const also = claimMatch('a/pricing-2', 'Acme V4 costs $4.', { score: 4 })
  expect(idsOf(favourNeighbour([v3, v4, also], 'What came after V3?'))).toEqual([
    'a/pricing-2',
    'a/history-4',
  ])
})

test('where no version comes next, only what says so in words is an answer', () => {
  expect(favourNeighbour(all, 'What came after V5?')).toEqual([])
  const said = claimMatch('a/history-6', 'Acme Next replaced V5.')
  expect(idsOf(favourNeighbour([...all, said], 'What came after V5?'))).toEqual(['a/history-6'])
})

test.each([
  ['What is V3?', 'no other version is asked for'],
  ['What came after it?', 'no version is named'],
  ['What came after R3?', 'versions go by another name'],
  ['Is V5 still the latest?', 'the newest is named'],
])('“%s” leaves claims as they are: %s', question => {
  expect(favourNeighbour(all, question)).toEqual(all)
})

test('running text, which names the version in another sentence, stays as it is', () => {
  const text = all.map(match => ({ ...match, isFiled: false }))
  expect(favourNeighbour(text, 'What came after V3?')).toEqual(text)
})
