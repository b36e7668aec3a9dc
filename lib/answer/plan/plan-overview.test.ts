import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test('every entry is told in short in no more than 70 words, what it is first', async () => {
  for (const entry of ['bittensor-compute', 'stargate', 'lambda', 'vllm', 'claude', 'templar']) {
    const { sentences } = (await ask(db, entry, 'Tell me about it')).answer
    expect(sentences[0]?.citations).toEqual([`${entry}/overview-1`])
    expect(
      sentences
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/).length,
    ).toBeLessThanOrEqual(70)
  }
})

test.each([
  ['What is Qwen3.5?', ['qwen/history-2']],
  ['Tell me about Qwen3', ['qwen/history-1', 'qwen/supply-1']],
  ['What is Qwen?', ['qwen/overview-1']],
])('“%s” is told by what begins with that version, or by what the family is', async (question, cited) => {
  const { answer } = await ask(db, 'qwen', question)
  expect(Object.keys(answer.claims)).toEqual(cited)
})
