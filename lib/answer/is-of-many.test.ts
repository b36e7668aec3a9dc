import { expect, test } from 'vitest'
import { ask } from '../../bench/eval/ask.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../bench/eval/read-seeds.ts'
import { isOfMany } from './is-of-many.ts'

const db = await fillWiki(readSeeds('seeds'))
const citedBy = async (entry: string, question: string) =>
  (await ask(db, entry, question)).answer.coverage.cited

test('the likelier by its wording and the worse the page answers, the likelier a question asks of all', () => {
  expect(isOfMany(2, 0)).toBe(true)
  expect(isOfMany(-2, 0)).toBe(false)
  expect(isOfMany(0.5, -6)).toBe(true)
  expect(isOfMany(0.5, 8)).toBe(false)
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
