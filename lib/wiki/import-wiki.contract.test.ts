import { getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { engines } from '#db/engines.fixture.ts'
import { countClaims, countTerms, findClaimsByTerms, listTermsByLetter } from '#db/queries/search.ts'
import { writeRows } from '#db/row-writer.ts'
import * as schema from '#db/schema.ts'
import { describeImport } from './describe-import.ts'
import { importWiki } from './import-wiki.ts'
import { SeedFolder, shed, toolTraits } from './seeds/seed-folder.fixture.ts'

const tables = Object.values(schema).filter(table => is(table, SQLiteTable))

/** Every row of every table, by the table's name. */
async function dump(db: Database): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const table of tables) {
    const { name } = getTableConfig(table)
    rows[name] = (await db.select(getTableColumns(table)).from(table)).map(row => JSON.stringify(row)).sort()
  }
  return rows
}

/** What some searches of the shed find. */
async function search(db: Database): Promise<unknown[]> {
  const found: unknown[] = []
  for (const layer of ['tools', 'parts']) {
    for (const terms of [
      ['cost'],
      ['a', 'hammer', 'power'],
      ['drill', 'nothing'],
      [],
      ["it's", 'a b', '\\', '東京'],
    ])
      found.push(
        await findClaimsByTerms(db, layer, terms, 9),
        [...(await countTerms(db, layer, terms))].sort(),
      )
    found.push(await countClaims(db, layer), (await listTermsByLetter(db, layer, 'c')).sort())
  }
  return found
}

/** Changes of the shed, one after the other, that between them touch every kind of row. */
const edits: [what: string, edit: (folder: SeedFolder) => void][] = [
  ['a first import', () => {}],
  ['the same again', () => {}],
  [
    'claims changed, added and removed',
    folder => {
      const text = (shed['tools/drill.yaml'] ?? '').replace(
        'needs power',
        "needs current — “230 V”, it's said",
      )
      const added = '  - { id: pricing-1, facet: pricing, text: A drill costs $90., sources: [review] }\n'
      folder.write('tools/drill.yaml', text + added)
      const [hammer = ''] = (shed['tools/hammer.yaml'] ?? '').split('  - id: pricing-2')
      folder.write('tools/hammer.yaml', hammer)
    },
  ],
  ['traits', folder => folder.write('tools.yaml', toolTraits.replace('below', 'under “{9}”, it’s'))],
  ['other traits', folder => folder.write('tools.yaml', toolTraits.replace('drill/limits-1, ', ''))],
  ['an entry’s own parts', folder => folder.change('tools/saw.yaml', 'source-available', 'open-source')],
  ['a status', folder => folder.change('tools/drill.yaml', 'id: limits-1', 'id: limits-1\n    asOf: 2026')],
  [
    'an entry in another layer, and no traits',
    folder => {
      folder.remove('tools.yaml')
      folder.write(
        'stack.yaml',
        (shed['stack.yaml'] ?? '').replace(', drill', '').replace('[nail]', '[nail, drill]'),
      )
      folder.remove('tools/drill.yaml')
      folder.write('parts/drill.yaml', shed['tools/drill.yaml'] ?? '')
    },
  ],
  [
    'an entry gone',
    folder => {
      folder.write('stack.yaml', (shed['stack.yaml'] ?? '').replace(', drill', ''))
      folder.remove('parts/drill.yaml')
    },
  ],
]

describe.each(engines.slice(1))('on $name an import', ({ open }) => {
  const folder = new SeedFolder()
  let db: Database
  let sqlite: Database
  let close: () => Promise<void>
  let openAgain: (() => Promise<Database>) | undefined

  beforeAll(async () => {
    ;({ db, close, openAgain } = await open())
    sqlite = await openDatabase(':memory:')
  })
  afterAll(async () => {
    await close()
    folder.remove()
  })

  test.each(edits)('writes what it writes on SQLite: %s', async (_, edit) => {
    edit(folder)
    const now = Date.now()
    const importInto = (into: Database) => importWiki(into, folder.path, undefined, now)
    expect(describeImport(await importInto(db))).toEqual(describeImport(await importInto(sqlite)))
    expect(await dump(db)).toEqual(await dump(sqlite))
    expect(await search(db)).toEqual(await search(sqlite))
  })

  test('changes nothing when it breaks halfway', async () => {
    const before = await dump(db)
    folder.change('tools/hammer.yaml', 'costs $10', 'costs $11')
    const breakAtEnd = ({ step, done, total }: { step: string; done: number; total: number }) => {
      if (step === 'writing' && done === total) throw new Error('pulled the plug')
    }
    await expect(importWiki(db, folder.path, breakAtEnd)).rejects.toThrow('pulled the plug')
    expect(await dump(db)).toEqual(before)
  })

  test('is told so when another program imports, and changes nothing', async context => {
    if (!openAgain) return context.skip('this database has one door')
    const other = await openAgain()
    const held = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const first = writeRows(other, async () => {
      begun.resolve()
      await held.promise
    })
    await begun.promise
    const before = await dump(db)
    await expect(importWiki(db, folder.path)).rejects.toThrow(
      'The database is busy: another program is writing to it. Nothing was changed; try again shortly.',
    )
    expect(await dump(db)).toEqual(before)
    held.resolve()
    await first
    await importWiki(db, folder.path)
    await closeDatabase(other)
  })

  test('builds its index anew when texts have other terms', async () => {
    await db.update(schema.wiki).set({ value: 'older' })
    await db.delete(schema.searchTerms)
    expect(await importWiki(db, folder.path)).toMatchObject({ isIndexRebuilt: true })
    await importWiki(sqlite, folder.path)
    expect(await search(db)).toEqual(await search(sqlite))
  })
})
