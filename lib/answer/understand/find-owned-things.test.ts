import { expect, test } from 'vitest'
import { readLexicon } from '#lib/retrieval/lexicon.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { findOwnedThings, namesAsMaker } from './find-owned-things.ts'

const db = await fillWiki(readSeeds('seeds'))
const ownersOn = async (page: string, text: string) =>
  (await findOwnedThings(db, text, await readLexicon(db, page))).map(({ entry }) => entry.slug)

test.each([
  ['gensyn', 'is TOPLOC any quicker than Verde?', ['prime-intellect', 'gensyn']],
  ['gensyn', 'can I fork prime-rl?', ['prime-intellect']],
  ['claude', 'Who is more open, Anthropic or OpenAI?', ['claude', 'gpt']],
  ['llama', 'On what terms does OpenAI sell its work, and on what terms does Meta?', ['gpt', 'llama']],
  ['gensyn', 'can I fork prime-rl?', ['prime-intellect']],
  ['vllm', 'what about the Hugging Face one?', ['text-generation-inference']],
  ['claude', 'does OpenAI give a similar break?', ['gpt']],
  ['claude', 'Is OpenAI going to drop its old chat API?', ['gpt']],
  ['groq', "and Nvidia's?", ['tensorrt-llm']],
  [
    'gpt',
    'Do OpenAI and Anthropic give the same discount through their batch interfaces?',
    ['gpt', 'claude'],
  ],
  ['claude', 'is the discount bigger at google or at meta', ['llama', 'gemma']],
  ['gemma', 'Is Mistral dearer than Anthropic?', ['claude']],
])('on the page of %s, “%s” speaks of what belongs to others', async (page, text, owners) => {
  expect(await ownersOn(page, text)).toEqual(owners)
})

test.each([
  ['vllm', 'is it any quicker on Nvidia?'],
  ['ollama', 'which cards will it take, Nvidia ones?'],
  ['ollama', 'and what GPUs does it take, nvidia wise'],
  ['akash-network', 'when were GPUs added?'],
  ['akash-network', 'do they keep a slice for themselves?'],
  ['groq', 'and did nvidia end up buying them or what'],
  ['groq', 'did Nvidia buy the company?'],
  ['groq', 'How much did Nvidia pay for the licence?'],
  ['ollama', 'would an old nvidia card do?'],
  ['lambda', 'Which cards did Nvidia and OpenAI give to Lambda?'],
  ['llama-cpp', "can a client of OpenAI's API format talk to it?"],
])('on the page of %s, “%s” speaks of nobody’s', async (page, text) => {
  expect(await ownersOn(page, text)).toEqual([])
})

test('a maker is told by who something is by, in time that grows with the text alone', () => {
  expect(namesAsMaker('OLMo is by the Allen Institute for AI.', ['allen'])).toBe(true)
  expect(namesAsMaker('It runs on Nvidia cards.', ['nvidia'])).toBe(false)
  const begun = performance.now()
  expect(namesAsMaker(`It is at ${'AB'.repeat(500)}.`, ['nvidia'])).toBe(false)
  expect(performance.now() - begun).toBeLessThan(500)
})
