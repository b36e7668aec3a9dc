import { beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { wiki } from '#db/schema.ts'
import type { Answer, AnswerEvent, Ask } from './answer.ts'
import { AnswerMemory } from './answer-memory.ts'

let db: Database
let memory: AnswerMemory

beforeEach(async () => {
  db = await openDatabase(':memory:')
  await db.insert(wiki).values({ key: 'version', value: 'v1' })
  memory = new AnswerMemory()
})

const ask: Ask = { conversation: 'c', entry: 'hammer', question: 'What does it cost?', history: [] }

async function give(asked: Ask, answer: Partial<Answer>): Promise<void> {
  async function* make(): AsyncGenerator<AnswerEvent> {
    yield { type: 'finished', answer: { wikiVersion: 'v1', ...answer } as Answer }
  }
  for await (const _ of memory.keep(asked, make()));
}

test('gives the same question on the same entry the answer it had', async () => {
  await give(ask, { resolved: 'as understood' })
  expect(await memory.recall(db, 'hammer', ask.question)).toMatchObject({ resolved: 'as understood' })
  expect(await memory.recall(db, 'saw', ask.question)).toBeNull()
  expect(await memory.recall(db, 'hammer', 'What is it?')).toBeNull()
})

test('forgets it when the wiki changes', async () => {
  await give(ask, {})
  await db.update(wiki).set({ value: 'v2' })
  expect(await memory.recall(db, 'hammer', ask.question)).toBeNull()
})

test('keeps no answer that an import overtook for the newer wiki', async () => {
  expect(await memory.recall(db, 'hammer', ask.question)).toBeNull()
  await db.update(wiki).set({ value: 'v2' })
  await give(ask, { wikiVersion: 'v1' })
  expect(await memory.recall(db, 'hammer', ask.question)).toBeNull()
})

test('keeps no answer to a follow-up', async () => {
  await give({ ...ask, history: [{ entry: 'hammer', question: 'What is it?', answer: null }] }, {})
  expect(await memory.recall(db, 'hammer', ask.question)).toBeNull()
})
