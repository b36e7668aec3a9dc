import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))
const entriesFor = async (entry: string, question: string) =>
  (await ask(db, entry, question)).answer.coverage.cited.toSorted()

test.each([
  ['hyperbolic', 'who started before 2018', ['coreweave', 'lambda']],
  ['groq', 'what all was born in 2023?', ['llama-cpp', 'tensorrt-llm', 'vllm']],
  ['groq', 'which ones did not exist yet in 2022?', ['llama-cpp', 'sglang', 'tensorrt-llm', 'vllm']],
  ['coreweave', 'which of these clouds date back to the 2010s?', ['coreweave', 'crusoe', 'g42', 'lambda']],
  ['crusoe', 'Which of these providers is older than 2015?', ['lambda']],
])('on the page of %s, “%s” is answered by those that began then', async (entry, question, began) => {
  expect(await entriesFor(entry, question)).toEqual(began)
})

test('what an entry brought out then counts where that is asked for, and is no beginning', async () => {
  expect(await entriesFor('qwen', 'who put out a new model in april 2026')).toEqual([
    'deepseek',
    'gemma',
    'mistral',
  ])
  expect(await entriesFor('qwen', 'which of these were founded in april 2026')).toEqual([])
})

test('any earlier date shows that an entry of unknown beginning was there already', async () => {
  const { answer } = await ask(db, 'sglang', 'Which of these projects were there already when 2024 began?')
  expect(answer.claims).toHaveProperty('text-generation-inference/openness-2')
  expect(answer.coverage.cited).not.toContain('sglang')
})
