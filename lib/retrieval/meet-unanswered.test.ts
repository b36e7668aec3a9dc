import { expect, test } from 'vitest'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { meaningOfTerms } from '#lib/language/sentence-meaning.ts'
import { ask } from '../../bench/eval/ask.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../bench/eval/read-seeds.ts'
import { profileAsks } from './claim-profile.ts'
import { meetUnanswered } from './meet-unanswered.ts'
import type { QuestionProfile } from './question-profile.ts'

const asked = (text: string) =>
  ({
    units: [],
    shares: [],
    wording: toSearchTerms(text).map(term => ({ term, share: 0.1 })),
    meaning: meaningOfTerms(toSearchTerms(text)),
  }) as unknown as QuestionProfile
const far = { meaning: 0, meanings: 0, words: 0, likeness: 0 }
const near = { meaning: 1, meanings: 1, words: 1, likeness: 1 }

test('a question that no claim answers is nearer to itself than to one that a claim does', () => {
  const besides = meetUnanswered(
    asked('how many people work there'),
    profileAsks(['how many people work there']),
    far,
  )
  expect(besides.besides).toBeCloseTo(1)
  expect(besides.besidesInWords).toBeCloseTo(1)
})

test('one that a claim answers as nearly is only nearly beside, and one without any list is not at all', () => {
  const question = asked('how many people work there')
  const besides = meetUnanswered(question, profileAsks(['how many people work there']), near)
  expect(besides.besides).toBeCloseTo(0)
  expect(besides.besidesInWords).toBe(0)
  expect(besides.nearlyBesides).toBeCloseTo(0.2)
  expect(meetUnanswered(question, [], far)).toEqual({})
})

test('of the same claims, an entry refuses a question once it is said that none of them answers it', async () => {
  const seeds = readSeeds('seeds')
  const entries = seeds.entries.map(entry => ({ ...entry, unanswered: [] as string[] }))
  const refusals = []
  for (const unanswered of [[], ['who audited the money raised in november']]) {
    const wiki = { ...seeds, entries: entries.map(e => (e.slug === 'lambda' ? { ...e, unanswered } : e)) }
    const { answer } = await ask(
      await fillWiki(wiki),
      'lambda',
      'Who audited the money it raised in November?',
    )
    refusals.push(answer.abstained)
  }
  expect(refusals).toEqual([false, true])
})
