import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { dealtWith } from './of-whom-they-speak.ts'

const entry = {
  ...{ slug: 'acme', name: 'Acme', layer: 'tools', openness: 'proprietary' as const },
  aliases: [],
}
const dealt = (text: string) => {
  const start = text.indexOf('Acme')
  return dealtWith({ text, named: [{ entry, start, end: start + 4, isOwnName: true, isCorrected: false }] })
}

test.each([
  'Who else uses Acme?',
  'which others are built on Acme',
  'Which of the others rent from Acme?',
  'What other firms are part of Acme?',
])('“%s” asks who has to do with it', text => {
  expect(dealt(text)).toEqual([entry])
})

test.each([
  'Who else besides Acme takes cards?',
  'Which others are like Acme?',
  'Who is cheaper than Acme?',
  'What other tools does Acme name?',
])('“%s” does not', text => {
  expect(dealt(text)).toEqual([])
})

const db = await fillWiki(readSeeds('seeds'))

test.each([
  [
    'llama-cpp',
    'who else uses llama.cpp?',
    ['ollama/architecture-1', 'text-generation-inference/architecture-2'],
  ],
  ['stargate', 'Which other firms are part of Stargate?', ['crusoe/maturity-1', 'g42/maturity-1']],
  ['coreweave', 'Which others rent from CoreWeave?', []],
])('on %s, “%s” is told of by claims that name it', async (page, question, cited) => {
  expect(Object.keys((await ask(db, page, question)).answer.claims).toSorted()).toEqual(cited)
})
