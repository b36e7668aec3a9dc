import { expect, test } from 'vitest'
import { readLexicon } from '#lib/retrieval/lexicon.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../bench/eval/read-seeds.ts'
import { findOwnedThings } from './find-owned-things.ts'

const db = await fillWiki(readSeeds('seeds'))
const ownersOn = async (page: string, text: string) =>
  (await findOwnedThings(db, text, await readLexicon(db, page))).map(({ entry }) => entry.slug)

test.each([
  ['gensyn', 'is TOPLOC any quicker than Verde?', ['prime-intellect', 'gensyn']],
  ['claude', 'Who is more open, Anthropic or OpenAI?', ['claude', 'gpt']],
  ['vllm', 'what about the Hugging Face one?', ['text-generation-inference']],
])('on the page of %s, “%s” speaks of what belongs to others', async (page, text, owners) => {
  expect(await ownersOn(page, text)).toEqual(owners)
})

test.each([
  ['vllm', 'is it any quicker on Nvidia?'],
  ['ollama', 'which cards will it take, Nvidia ones?'],
  ['akash-network', 'when were GPUs added?'],
])('on the page of %s, “%s” speaks of nobody’s', async (page, text) => {
  expect(await ownersOn(page, text)).toEqual([])
})
