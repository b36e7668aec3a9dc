import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { engines } from '#db/engines.fixture.ts'
import { beginConversation } from '#db/queries/conversations.ts'
import { describeContent } from '#db/queries/copy.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import { copyCairn } from './copy-cairn.ts'
import { importWiki } from './import-wiki.ts'
import { readTraits } from './read-wiki.ts'

const conversation = {
  id: 'c',
  session: 's',
  entry: 'vllm',
  name: null,
  leaf: 'm',
  createdAt: 1,
  updatedAt: 2,
}
const message = {
  ...{ id: 'm', conversation: 'c', position: 0, parent: null, entry: 'vllm', question: 'What is it? 🪨' },
  ...{ answer: { text: 'An engine\u0000' }, status: 'finished' as const, createdAt: 3 },
}

describe.each(engines.slice(1))('between SQLite and $name', ({ open }) => {
  let first: Database
  let other: Database
  let close: () => Promise<void>

  beforeAll(async () => {
    first = await openDatabase(':memory:')
    await importWiki(first, 'seeds')
    await beginConversation(first, conversation, message)
    ;({ db: other, close } = await open())
  })
  afterAll(() => close())

  test('a Cairn arrives whole, and comes back the same', async () => {
    const back = await openDatabase(':memory:')
    const there = await copyCairn(first, other)
    expect(there.find(({ table }) => table === 'claims')?.rows).toBeGreaterThan(400)
    expect(there.find(({ table }) => table === 'messages')?.rows).toBe(1)
    expect(await copyCairn(other, back)).toEqual(await describeContent(first))
    const traits = await readTraits(first, 'infrastructure')
    expect(traits.length).toBeGreaterThan(100)
    expect(await readTraits(other, 'infrastructure')).toEqual(traits)
    const words = ['price', 'cost', 'gpu']
    const found = await findClaimsByTerms(first, 'infrastructure', words, 20)
    expect(await findClaimsByTerms(other, 'infrastructure', words, 20)).toEqual(found)
    expect(await findClaimsByTerms(back, 'infrastructure', words, 20)).toEqual(found)
  })

  test('nothing is copied into a database that holds something', async () => {
    await expect(copyCairn(first, other)).rejects.toThrow(/^The other database is not empty: .*claims/)
  })
})
