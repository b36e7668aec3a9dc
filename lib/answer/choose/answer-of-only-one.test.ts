import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['coreweave', 'Is CoreWeave the only one that is publicly listed?', 'coreweave/governance-1'],
  ['coreweave', 'is it the only one that is publicly listed?', 'coreweave/governance-1'],
  ['crusoe', 'is it the only one burning gas?', 'crusoe/history-1'],
])('on the page of %s, “%s” is answered first by what tells of it', async (entry, question, claim) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.sentences[0]?.citations).toContain(claim)
})

test('whether it is the only one of what it owns asks of it alone', async () => {
  const { answer } = await ask(db, 'groq', 'Is Groq the only owner of its data centers?')
  expect(Object.keys(answer.claims).filter(id => !id.startsWith('groq/'))).toEqual([])
})
