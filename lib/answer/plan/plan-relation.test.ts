import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['stargate', 'What does Stargate have to do with G42?', ['g42/supply-1', 'stargate/supply-5']],
  ['crusoe', 'how is Crusoe connected to Stargate?', ['crusoe/maturity-1']],
  ['stargate', 'What role does Crusoe play at Stargate?', ['crusoe/maturity-1']],
])('on %s, “%s” is told by what names both', async (page, question, cited) => {
  expect(Object.keys((await ask(db, page, question)).answer.claims).toSorted()).toEqual(cited)
})

test('two of which nothing is told together are refused', async () => {
  expect((await ask(db, 'humain', 'What has Humain to do with Akash?')).answer.abstained).toBe(true)
})

test('what is asked of a connection besides is no such question', async () => {
  const { answer } = await ask(db, 'crusoe', "When did Crusoe's partnership with Stargate end?")
  expect(answer.abstained).toBe(true)
})
