import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))
const told = async (entry: string, question: string) => {
  const { answer } = await ask(db, entry, question)
  return answer.sentences.flatMap(({ citations }) => citations)
}

test('of two families the largest of each are set side by side', async () => {
  expect(await told('qwen', 'So is Qwen larger than DeepSeek?')).toEqual([
    'qwen/architecture-2',
    'deepseek/history-1',
  ])
})

test('of two versions those are', async () => {
  expect(await told('qwen', 'So is Qwen3 larger than DeepSeek V3?')).toEqual([
    'qwen/history-1',
    'deepseek/overview-1',
  ])
})

test('what is no model has no largest', async () => {
  expect(await told('coreweave', 'So is CoreWeave larger than Crusoe?')).not.toContain(
    'coreweave/governance-2',
  )
})
