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
