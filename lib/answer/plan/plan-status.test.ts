import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['crusoe', 'What is disputed about Crusoe?', ['crusoe/history-3', 'crusoe/history-4']],
  ['gensyn', 'what is outdated about it?', ['gensyn/verification-3', 'gensyn/verification-4']],
])('on %s, “%s” cites the claims so marked, and what stands against them', async (entry, question, ids) => {
  const { answer } = await ask(db, entry, question)
  expect(Object.keys(answer.claims).sort()).toEqual(ids)
})

test('where no claim is disputed, that is said', async () => {
  const { answer } = await ask(db, 'prime-intellect', 'is anything about it contested?')
  expect(answer.abstained).toBe(true)
  expect(answer.sentences.map(({ text }) => text)).toEqual([
    'On Prime Intellect the wiki marks none of its claims as disputed.',
  ])
})

test('a question about disputes is none about disputed claims', async () => {
  const { answer } = await ask(db, 'gensyn', 'how are disputes settled?')
  expect(answer.claims).toHaveProperty('gensyn/verification-1')
})
