import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { readTraits } from '#lib/wiki/read-wiki.ts'
import { fillWiki } from './fill-wiki.ts'
import { readSeeds } from './read-seeds.ts'

test('the wiki that is measured on has the traits of the one that is imported', async () => {
  const measured = await fillWiki(readSeeds('seeds'))
  const imported = await openDatabase(':memory:')
  await importWiki(imported, 'seeds')
  for (const layer of ['infrastructure', 'inference', 'models']) {
    const traits = await readTraits(imported, layer)
    expect(traits.length).toBeGreaterThan(100)
    expect(await readTraits(measured, layer)).toEqual(traits)
  }
})
