import { expect, test } from 'vitest'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../bench/eval/read-seeds.ts'
import { findNames } from './find-names.ts'
import { readLexicon } from './lexicon.ts'

const db = await fillWiki(readSeeds('seeds'))
const { names } = await readLexicon(db, 'qwen')
const namedIn = (text: string) => findNames(text, ...names).map(({ entry }) => entry.slug)

test.each([
  ['Qwen or lama 4?', ['qwen', 'llama']],
  ['gamma vs qwen', ['gemma', 'qwen']],
])('in “%s” a word set against a name is a name mistyped', (text, entries) => {
  expect(namedIn(text)).toEqual(entries)
})

test.each([
  ['is a lama an animal?', []],
  ['a gamma correction for Qwen', ['qwen']],
  ['Qwen or quick?', ['qwen']],
])('in “%s” people’s words are taken at their word', (text, entries) => {
  expect(namedIn(text)).toEqual(entries)
})
