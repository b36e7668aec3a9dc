import { expect, test } from 'vitest'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { claimMatch } from '../choose/claim-match.fixture.ts'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { resolveQuestions } from '../resolve-question.ts'
import { claimsIn } from '../writer.ts'
import { planQuestion } from './plan-question.ts'

const told = claimMatch('crusoe/supply-1', 'The work at its first hall took two years.', {
  ...{ score: 6, confidence: 3, held: 0.9 },
})
const other = claimMatch('crusoe/history-1', 'Crusoe began with gas flares.', {
  ...{ score: 3, confidence: 2, held: 0.6 },
})

function first(
  own: ClaimMatch[],
  { question = 'How was its first hall built?', context = 'Where is it?', seen = ['crusoe/supply-1'] } = {},
): string | undefined {
  const [resolved] = resolveQuestions(question, [], lexicon)
  if (!resolved) throw new Error(`nothing is asked by “${question}”`)
  const { plan } = planQuestion(
    {
      resolved: { ...resolved, context, seen: new Set(seen) },
      retrieval: { units: [], traits: null, own, others: [] },
    },
    lexicon,
  )
  return claimsIn(plan.lines)[0]?.id
}

test('what was not told yet comes first where it holds about as much of what is asked', () => {
  const near = { ...other, held: 0.7 }
  expect(first([told, near])).toBe('crusoe/history-1')
})

test('what was told just now is told again where all else holds much less', () => {
  expect(first([told, other])).toBe('crusoe/supply-1')
})

test('it is told again where there is nothing else', () => {
  expect(first([told])).toBe('crusoe/supply-1')
})

test('a date that was not told stands elsewhere', () => {
  const dated = { ...other, profile: claimMatch('crusoe/history-1', 'Crusoe began it in 2024.').profile }
  expect(first([told, dated], { question: 'When was its first hall built?' })).toBe('crusoe/history-1')
})

test('a question that leans on none before, as “more” does, is told nothing again', () => {
  expect(first([told, other], { context: '' })).toBe('crusoe/history-1')
  expect(first([told], { context: '' })).toBeUndefined()
})

test('where nothing was told, the nearest comes first', () => {
  expect(first([told, other], { seen: [] })).toBe('crusoe/supply-1')
})
