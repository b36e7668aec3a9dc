import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  [
    'sglang',
    'Which are not under the Apache licence?',
    'Apache',
    ['llama-cpp/openness-1', 'ollama/openness-1'],
  ],
  ['vllm', "which don't run on AMD?", 'AMD', ['ollama/hardware-1', 'tensorrt-llm/hardware-1']],
])('on %s, “%s” is told by what does not speak of %s', async (entry, question, name, cited) => {
  const { answer } = await ask(db, entry, question)
  expect(Object.keys(answer.claims).toSorted()).toEqual(cited)
  expect(answer.sentences[0]?.text).toContain(`do not speak of ${name}:`)
  expect(answer.sentences.map(({ text }) => text).join(' ')).toMatch(/Claims on \d of the others do\./)
})

test.each([
  ['akash-network', "Which don't use Nvidia?", 'filed in many places'],
  ['gemma', 'which are not mixture of experts?', 'no name'],
])('on %s, “%s” is not: what is asked by is %s', async (entry, question) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.sentences[0]?.text).toContain('On the same matter the wiki has:')
})
