import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))
const told = async (entry: string, question: string) =>
  (await ask(db, entry, question)).answer.sentences.map(({ text, citations }) => citations[0] ?? text)

test.each([
  ['qwen', 'compare Qwen3.8 and Qwen3.5', ['qwen/architecture-2', 'qwen/history-2']],
  ['qwen', 'which is newer, Qwen3.5 or Qwen3.8?', ['qwen/history-2', 'qwen/architecture-2']],
  ['deepseek', 'Which has more parameters, V3 or V4?', ['deepseek/overview-1', 'deepseek/history-1']],
  [
    'mistral',
    'Which licences do Large 3 and Medium 3.5 have, compared?',
    ['mistral/openness-1', 'mistral/openness-2'],
  ],
])('on the page of %s, “%s” is told of both, the first named first', async (entry, question, claims) => {
  expect(await told(entry, question)).toEqual(claims)
})

test('of one of whom nothing of what is asked is told, that is said in its place', async () => {
  expect(await told('deepseek', 'Compare V3 and V4 on context')).toEqual([
    'The wiki has nothing on this for V3.',
    'deepseek/history-1',
  ])
})

test('one of which nothing tells is not set beside the other', async () => {
  expect((await told('deepseek', 'Which has more parameters, V3 or V9?')).join()).not.toContain('for V9')
})
