import { expect, test } from 'vitest'
import { crusoe, lambda, lexicon, turn } from './follow-up.fixture.ts'
import { rewriteFollowUp } from './rewrite-follow-up.ts'

function ask(text: string, told: [string, string]) {
  const before = turn({ resolved: 'Compare Crusoe and Lambda', sentences: told })
  const cited = ['crusoe/x-0', 'lambda/x-0']
  const sentences = before.answer?.sentences.map((sentence, i) => ({
    ...sentence,
    citations: [cited[i] ?? ''],
  }))
  const answer = before.answer && { ...before.answer, sentences: sentences ?? [] }
  return rewriteFollowUp(text, [{ ...before, answer }], lexicon, [], null)
}

const ages: [string, string] = ['Crusoe was founded in 2018.', 'Lambda was founded in 2012.']
const prices: [string, string] = ['Crusoe charges $3.90 for an H100.', 'Lambda charges $3.99 for an H100.']

test('one of two is meant by its date or its price', () => {
  expect(ask('who runs the older one?', ages)).toMatchObject({ text: 'Who runs Lambda?', subjects: [lambda] })
  expect(ask('who runs the younger one?', ages).subjects).toEqual([crusoe])
  expect(ask('and who owns the cheaper of the two?', prices).text).toBe('Who owns Crusoe?')
})

test('where one has none, neither is', () => {
  expect(
    ask('who runs the older one?', ['Crusoe is old.', 'Lambda was founded in 2012.']).text,
  ).not.toContain('Who runs Lambda')
})

test.each([
  'which is the older one?',
  'and who was the older one?',
  "so who's the older one of those two, then?",
])('“%s” wants that one itself, and is a choice between them', text => {
  expect(ask(text, ages)).toMatchObject({ subjects: [crusoe, lambda] })
  expect(ask(text, ages).text).toMatch(/Crusoe or Lambda\?$/)
})

test('a price for a whole server is not held against one for a GPU', () => {
  const perGpu: [string, string] = [
    'Crusoe lists a server at $49.24 per hour (about $6.16 per GPU).',
    'Lambda lists H100s at $7.99 per GPU-hour.',
  ]
  expect(ask('who runs the cheaper one?', perGpu).subjects).toEqual([crusoe])
  const apart: [string, string] = ['Crusoe charges $49.24 per hour.', 'Lambda charges $3.99 per GPU-hour.']
  expect(ask('who runs the cheaper one?', apart).text).not.toBe('Who runs Lambda?')
})

test('a date of which nothing began tells no age', () => {
  const listed: [string, string] = ['On 3 May 2026, Crusoe charged $3.', 'On 2 May 2026, Lambda charged $4.']
  expect(ask('who runs the older one?', listed).subjects).toHaveLength(2)
})
