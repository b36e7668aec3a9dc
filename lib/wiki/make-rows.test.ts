import { afterEach, beforeEach, expect, test } from 'vitest'
import { NewRowsMaker } from '#db/queries/import-rows.ts'
import { termReader } from '#lib/language/search-terms.ts'
import { makeRowsByWorker, type RowsMaker } from './make-rows.ts'
import { readSeeds } from './seeds/read-seeds.ts'
import { sealEntry } from './seeds/seal-file.ts'
import type { SeedEntry } from './seeds/seed.ts'
import { SeedFolder } from './seeds/seed-folder.fixture.ts'
import { toEntryImport } from './to-entry-import.ts'

let folder: SeedFolder
let entries: SeedEntry[]
let maker: RowsMaker
const now = 1_800_000_000_000
const place = (position: number) => ({ position, fingerprint: `f${position}` })

beforeEach(() => {
  folder = new SeedFolder()
  entries = []
  readSeeds(folder.path, entry => entries.push(entry))
  maker = makeRowsByWorker(slug => {
    const entry = entries.find(one => one.slug === slug)
    return entry ? sealEntry(entry).bytes : new Uint8Array([1])
  }, now)
})
afterEach(async () => {
  await maker.end()
  folder.remove()
})

test('a worker makes the rows that are made here, in the order in which it was asked', async () => {
  const [first, ...others] = entries.map(({ slug }, i) => ({ slug, ...place(i) }))
  const here = entries.map((entry, i) => ({ entry: toEntryImport(entry), place: place(i) }))
  const own = new NewRowsMaker(now, termReader)
  expect(first && (await Promise.all([[first], others, []].map(maker.make)))).toEqual(
    [here.slice(0, 1), here.slice(1), []].map(some => own.make(some)),
  )
})

test('a worker that cannot open an entry fails the import', async () => {
  const made = maker.make([{ slug: 'unknown', ...place(0) }])
  await expect(made).rejects.toThrow(/Unknown frame descriptor/)
})
