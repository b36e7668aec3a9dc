import { describe, expect, test } from 'vitest'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { claimMatch } from '../choose/claim-match.fixture.ts'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { resolveQuestions } from '../resolve-question.ts'
import { findElsewhere } from './find-elsewhere.ts'

const claude: NamedEntry = {
  ...{ slug: 'claude', name: 'Claude', aliases: [] },
  ...{ layer: 'models', openness: 'proprietary' },
}
const withModels: Lexicon = { ...lexicon, names: [...lexicon.names, [claude]] }

function elsewhere(question: string, own: ClaimMatch[]): NamedEntry | null {
  const [resolved] = resolveQuestions(question, [], withModels)
  if (!resolved) throw new Error(`nothing is asked by “${question}”`)
  return findElsewhere(resolved, { units: [], traits: null, own, others: [] })
}

// It answers, but meets hardly a word of the question.
const answer = claimMatch('crusoe/interface-1', 'It takes requests as other clouds do.', {
  ...{ confidence: 1, strengths: [0.9, 0.1] },
})
const none = { ...answer, confidence: -2 }

describe('what only mentions another layer’s entry is asked of the page, where a claim there answers', () => {
  test.each([
    'Is the API Claude compatible?',
    'Are there Claude-style endpoints?',
    'Does a Claude client work?',
    'Does code written for Claude run?',
    'Was the API there before Claude came out?',
  ])('%s', question => {
    expect(elsewhere(question, [answer])).toBeNull()
  })

  test.each(['Is the API Claude compatible?', 'Does code written for Claude run?'])(
    'but not where none does: %s',
    question => {
      expect(elsewhere(question, [none])).toEqual(claude)
    },
  )
})

test.each(['What does Claude cost?', 'How long a text does Claude take?', 'Who made Claude?'])(
  '“%s” is of that entry, though a claim here seems to answer',
  question => {
    expect(elsewhere(question, [answer])).toEqual(claude)
  },
)

test('what points at the page asks of it, unless it sets the two side by side', () => {
  expect(elsewhere('Does it work with Claude?', [none])).toBeNull()
  expect(elsewhere('Is it cheaper than Claude?', [none])).toEqual(claude)
})

test('a claim that speaks of it answers for the page', () => {
  const speaks = claimMatch('crusoe/interface-2', 'Claude runs on its cards.', {
    ...{ confidence: 1, strengths: [0.9, 0.9, 0.1] },
  })
  expect(elsewhere('Where does Claude run?', [speaks])).toBeNull()
  // But it does not say what that is.
  expect(elsewhere('What is Claude?', [speaks])).toEqual(claude)
})

test('without a claim, what is named is what is asked of; without such a name, nothing is', () => {
  expect(elsewhere('Is the API Claude compatible?', [])).toEqual(claude)
  expect(elsewhere('Is the API compatible?', [none])).toBeNull()
})

test('“its” is of what is named before it, where that does something', () => {
  expect(elsewhere('How does Claude check the work of its users?', [answer])).toBe(claude)
  expect(elsewhere('Can Claude reach its API?', [answer])).toBeNull()
  expect(elsewhere('Is Claude one of its users?', [answer])).toBeNull()
})
