import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test('what is closed is told by how the wiki files it, by what says so or by what it is', async () => {
  const { answer } = await ask(db, 'lambda', 'which are proprietary?')
  expect(answer.sentences[0]?.text).toBe('This wiki files these as proprietary:')
  expect(answer.claims).toHaveProperty('coreweave/openness-1')
  // No claim says that it is closed.
  expect(answer.claims).toHaveProperty('lambda/overview-1')
  expect(answer.claims).not.toHaveProperty('akash-network/overview-1')
})

test('so is what is not open, where what is open beside it tells nothing', async () => {
  const { answer } = await ask(db, 'vllm', 'which are not open source?')
  expect(answer.sentences[0]?.text).toBe('This wiki files these as not open source:')
  expect(Object.keys(answer.claims).toSorted()).toEqual(['fireworks-ai/overview-1', 'groq/overview-1'])
})

test.each(['which are open source?', 'which are not proprietary?'])(
  '“%s” is told by claims on how open they are',
  async question => {
    const { answer } = await ask(db, 'vllm', question)
    expect(answer.sentences[0]?.text).not.toContain('files these')
    expect(answer.claims).toHaveProperty('vllm/openness-1')
    expect(answer.claims).not.toHaveProperty('fireworks-ai/overview-1')
  },
)

test.each(['which have no open weights?', 'Who does not publish weights?', "who doesn't publish weights"])(
  '“%s” asks who is closed',
  async question => {
    const { answer } = await ask(db, 'mistral', question)
    expect(answer.sentences[0]?.text).toMatch(/^This wiki files these as/)
    expect(Object.keys(answer.claims).toSorted()).toEqual(['claude/overview-1', 'gpt/openness-1'])
  },
)

test('of one that the wiki files as closed, it says so before what is open beside it', async () => {
  const { answer } = await ask(db, 'claude', 'so is it open sourced')
  expect(answer.sentences[0]?.text).toBe('This wiki files Claude as proprietary. On its openness it has:')
  expect(answer.claims).toHaveProperty('claude/openness-1')
})

test.each([
  ['claude', 'is the Python client library open source?'],
  ['vllm', 'is it open source?'],
])('on %s, “%s” is told as it stands', async (entry, question) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.sentences[0]?.kind).toBe('claim')
})
