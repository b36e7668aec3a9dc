import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { isOfMany } from './is-of-many.ts'

const db = await fillWiki(readSeeds('seeds'))
const citedBy = async (entry: string, question: string) =>
  (await ask(db, entry, question)).answer.coverage.cited

test('the likelier by its wording, the nearer to what is asked of all and the worse the page answers, the likelier a question asks of all', () => {
  const even = { odds: 0.5, pageConfidence: 0, nearness: { nearest: 0, nearestThree: 0 } }
  expect(isOfMany({ ...even, odds: 2 }, false)).toBe(true)
  expect(isOfMany({ ...even, odds: -2 }, false)).toBe(false)
  expect(isOfMany({ ...even, nearness: { nearest: -0.2, nearestThree: -0.2 } }, false)).toBe(false)
  expect(isOfMany({ odds: 0.5, pageConfidence: -6, nearness: null }, false)).toBe(true)
  expect(isOfMany({ odds: 0.5, pageConfidence: 8, nearness: null }, false)).toBe(false)
})

test.each([
  ['ollama', 'I have AMD cards, what can I use?', ['vllm', 'sglang']],
  ['lambda', 'somebody that got money from Mubadala?', ['crusoe', 'g42']],
])('on the page of %s, “%s” is answered of all', async (entry, question, told) => {
  expect(await citedBy(entry, question)).toEqual(expect.arrayContaining(told))
})

test.each([
  ['lambda', 'who put up the money?'],
  ['coreweave', 'biggest customer?'],
  ['mistral', 'cheapest way to call its api?'],
  ['lambda', 'what is their cheapest gpu?'],
])('on the page of %s, “%s” is answered of it', async (entry, question) => {
  expect(await citedBy(entry, question)).toEqual([entry])
})
