import { expect, test } from 'vitest'
import { engineOf } from '#db/client.ts'
import { openLayer } from './layer.fixture.ts'
import { makeLayerReady } from './make-layer-ready.ts'
import { WHOLE_ENTRIES } from './retrieve-claims.ts'
import { wikiMemory } from './wiki-memory.ts'

/** How many claims of a layer of `count` entries are there without their being read, once one of these has been made ready. */
async function countReady(count: number, slug: string): Promise<number> {
  const db = await openLayer(count, ['It rents out computers.'])
  const memory = await wikiMemory(db)
  await makeLayerReady(db, slug)
  const engine = engineOf(db)
  if (engine.kind !== 'sqlite') throw new Error('the fixture is a SQLite database')
  engine.database.$client.exec('pragma foreign_keys = off; delete from claims')
  return (await memory.readProfiles(memory.entries.map(entry => entry.slug))).length
}

test('the claims of an entry and of all its siblings are ready for the first question', async () => {
  expect(await countReady(3, 'maker-1')).toBe(3)
})

test('nothing is made ready for an unknown entry, or where a question reads few entries of many', async () => {
  expect(await countReady(3, 'nowhere')).toBe(0)
  expect(await countReady(WHOLE_ENTRIES + 1, 'maker-1')).toBe(0)
})
