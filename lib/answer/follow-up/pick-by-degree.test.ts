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
