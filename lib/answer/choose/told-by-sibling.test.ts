import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))
const cited = async (entry: string, question: string) =>
  Object.keys((await ask(db, entry, question)).answer.claims)

test.each([
  ['g42', 'Who is going to operate Stargate UAE?', 'stargate/supply-5'],
  ['crusoe', 'Who operates the Abilene campus?', 'stargate/adoption-2'],
  ['stargate', 'Who is actually building the one in Abilene?', 'crusoe/maturity-1'],
])('on the page of %s, “%s” is answered by whose the thing is as well', async (entry, question, claim) => {
  expect(await cited(entry, question)).toContain(claim)
})

test.each([
  ['lambda', 'How much did Nvidia invest in it?'],
  ['g42', 'What is Stargate UAE?'],
  ['crusoe', 'What does an H100 cost?'],
  ['lambda', 'What is the GPU price per hour?'],
  ['lambda', 'What is the price for a single GPU per hour?'],
  ['stargate', 'How many construction workers are on site at Abilene?'],
])('on the page of %s, “%s” is answered by its own claims', async (entry, question) => {
  expect((await cited(entry, question)).filter(id => !id.startsWith(`${entry}/`))).toEqual([])
})

test('where the page’s own claim answers, the sibling’s stands after it', async () => {
  const { answer } = await ask(db, 'g42', 'Who is going to operate Stargate UAE?')
  expect(answer.sentences[0]?.citations[0]).toMatch(/^g42\//)
})
