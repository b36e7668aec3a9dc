import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, type Database, openDatabase, sqliteOf } from '#db/client.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import { entries, seedFiles } from '#db/schema.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { describeImport } from './describe-import.ts'
import { importWiki } from './import-wiki.ts'
import * as reading from './read-wiki.ts'
import { SeedError } from './seeds/problem.ts'
import { SeedFolder, shed, toolTraits } from './seeds/seed-folder.fixture.ts'

let db: Database
let folder: SeedFolder

beforeEach(async () => {
  db = await openDatabase(':memory:')
  folder = new SeedFolder()
})

afterEach(async () => {
  await closeDatabase(db)
  folder.remove()
})

const tables = ['wiki', 'layers', 'facets', 'entries', 'aliases', 'claims', 'sources', 'claim_sources']

/** Every row of the wiki's tables. */
function dump(): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map(table => [table, sqliteOf(db).$client.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]),
  )
}

async function changesAfter(edit: () => void) {
  await importWiki(db, folder.path)
  edit()
  return await importWiki(db, folder.path)
}

describe('a first import', () => {
  test('brings in all that the files say', async () => {
    const report = await importWiki(db, folder.path)
    expect(report.entries.map(({ slug, kind }) => `${slug} ${kind}`)).toEqual([
      'hammer added',
      'saw added',
      'drill added',
      'nail added',
    ])
    expect(await reading.readWikiHead(db)).toEqual({
      name: 'The Shed',
      summary: 'What is in it.',
      version: report.version,
    })
    expect(report.version).toMatch(/^[0-9a-f]{12}$/)
    expect((await reading.readFacets(db)).map(({ slug }) => slug)).toEqual(['pricing', 'limits'])
    expect(await reading.findEntry(db, 'hammer')).toMatchObject({ aliases: ['Maul'], homepage: null })
    expect(await reading.getClaim(db, 'hammer/pricing-1')).toEqual({
      id: 'hammer/pricing-1',
      entry: 'hammer',
      layer: 'tools',
      facet: 'pricing',
      text: 'A hammer costs $10.',
      status: 'current',
      by: null,
      asOf: '2026-03',
      checked: true,
      asks: [],
      sources: [
        {
          id: 'manual',
          title: 'The manual',
          url: 'https://shed.example/manual',
          kind: 'docs',
          locate: 'the price … of it',
        },
      ],
    })
    expect(await reading.getClaim(db, 'hammer/pricing-2')).toMatchObject({
      status: 'superseded',
      by: 'hammer/pricing-1',
    })
    expect(await reading.getClaim(db, 'nail/pricing-1')).toMatchObject({ checked: false })
  })

  test('orders siblings by openness, then as the layer lists them', async () => {
    folder.change('stack.yaml', 'hammer, drill', 'drill, hammer')
    await importWiki(db, folder.path)
    const stack = await reading.readStack(db)
    expect(stack.map(({ entries }) => entries.map(({ slug }) => slug))).toEqual([
      ['hammer', 'saw', 'drill'],
      ['nail'],
    ])
  })

  test('keeps the order of sources within a claim', async () => {
    await importWiki(db, folder.path)
    const { sources } = await reading.getClaim(db, 'drill/limits-1')
    expect(sources.map(({ id }) => id)).toEqual(['review', 'manual'])
  })

  test('makes every claim findable in its layer', async () => {
    await importWiki(db, folder.path)
    expect(await findClaimsByTerms(db, 'tools', ['power'], 9)).toEqual(['drill/limits-1'])
    expect(await findClaimsByTerms(db, 'parts', ['power'], 9)).toEqual([])
  })

  test('tells how far it is', async () => {
    const steps: string[] = []
    await importWiki(db, folder.path, ({ step, done, total }) => steps.push(`${step} ${done}/${total}`))
    expect(steps).toEqual([
      ...['checking 1/4', 'checking 2/4', 'checking 3/4', 'checking 4/4'],
      ...['writing 1/4', 'writing 2/4', 'writing 3/4', 'writing 4/4'],
    ])
  })
})

describe('a second import', () => {
  test('of the same files changes no row', async () => {
    folder.write('tools.yaml', toolTraits)
    await importWiki(db, folder.path)
    const before = dump()
    const writes = sqliteOf(db).$client.prepare('SELECT total_changes()').pluck().get()
    const report = await importWiki(db, folder.path)
    expect(report).toMatchObject({ entries: [], isStackChanged: false })
    expect(describeImport(report)).toEqual([`Nothing changed. The wiki is at version ${report.version}.`])
    expect(dump()).toEqual(before)
    expect(sqliteOf(db).$client.prepare('SELECT total_changes()').pluck().get()).toBe(writes)
  })

  test('does not mind layout and comments', async () => {
    const { entries } = await changesAfter(() => {
      const text = shed['tools/saw.yaml'] ?? ''
      folder.write('tools/saw.yaml', `# A saw\n${text.replace('[manual]', '\n      - manual')}`)
    })
    expect(entries).toEqual([])
  })

  test('adds, changes and removes claims', async () => {
    const { entries } = await changesAfter(() => {
      const text = (shed['tools/drill.yaml'] ?? '').replace('needs power', 'needs current')
      const added = '  - { id: pricing-1, facet: pricing, text: A drill costs $90., sources: [review] }\n'
      folder.write('tools/drill.yaml', text + added)
      const [hammer = ''] = (shed['tools/hammer.yaml'] ?? '').split('  - id: pricing-2')
      folder.write('tools/hammer.yaml', hammer)
    })
    expect(entries).toEqual([
      {
        slug: 'hammer',
        layer: 'tools',
        kind: 'changed',
        claims: { added: [], changed: [], removed: ['hammer/pricing-2'] },
        parts: [],
      },
      {
        slug: 'drill',
        layer: 'tools',
        kind: 'changed',
        claims: { added: ['drill/pricing-1'], changed: ['drill/limits-1'], removed: [] },
        parts: [],
      },
    ])
    expect(await findClaimsByTerms(db, 'tools', ['power'], 9)).toEqual([])
    expect(await findClaimsByTerms(db, 'tools', ['current'], 9)).toEqual(['drill/limits-1'])
    expect(await findClaimsByTerms(db, 'tools', ['8'], 9)).toEqual([])
    expect((await reading.readClaims(db, ['drill'])).map(({ id }) => id)).toEqual([
      'drill/limits-1',
      'drill/pricing-1',
    ])
  })

  test('finds claims by the questions they answer', async () => {
    const { entries } = await changesAfter(() =>
      folder.change(
        'tools/drill.yaml',
        'id: limits-1',
        'id: limits-1\n    asks: [Does it run on batteries?]',
      ),
    )
    expect(entries).toMatchObject([{ slug: 'drill', claims: { changed: ['drill/limits-1'] } }])
    const [term = ''] = toSearchTerms('batteries')
    expect(await findClaimsByTerms(db, 'tools', [term], 9)).toEqual(['drill/limits-1'])
    await changesAfter(() => folder.write('tools/drill.yaml', shed['tools/drill.yaml'] ?? ''))
    expect(await findClaimsByTerms(db, 'tools', [term], 9)).toEqual([])
  })

  test('keeps when a claim last changed, for what readers are told alone', async () => {
    const importAt = (now: number) => importWiki(db, folder.path, undefined, now)
    const changes = async () =>
      Object.fromEntries(
        (await reading.readChangedClaims(db, 9)).map(({ claim, changedAt }) => [
          claim.id,
          changedAt.getTime(),
        ]),
      )
    await importAt(1_000)
    const first = await changes()
    expect(new Set(Object.values(first))).toEqual(new Set([1_000]))
    const changed = (shed['tools/drill.yaml'] ?? '').replace('needs power', 'needs current')
    folder.write('tools/drill.yaml', changed)
    await importAt(2_000)
    expect(await changes()).toEqual({ ...first, 'drill/limits-1': 2_000 })
    expect((await reading.readChangedClaims(db, 1))[0]?.claim.text).toContain('needs current')
    folder.write(
      'tools/drill.yaml',
      changed.replace('id: limits-1', 'id: limits-1\n    asks: [On batteries?]'),
    )
    await importAt(3_000)
    expect(await changes()).toEqual({ ...first, 'drill/limits-1': 2_000 })
    expect((await reading.readLastChanges(db)).get('drill')).toEqual(new Date(2_000))
  })

  test.each<[part: string, from: string, to: string]>([
    ['facet', 'facet: limits', 'facet: pricing'],
    ['date', 'id: limits-1', 'id: limits-1\n    asOf: 2026'],
    ['check', 'id: limits-1', 'id: limits-1\n    checked: false'],
    ['status', 'id: limits-1', 'id: limits-1\n    status: disputed\n    by: saw/limits-1'],
    ['order of sources', '[review, manual]', '[manual, review]'],
    ['locator', '[review, manual]', '[review, { source: manual, locate: a … b }]'],
  ])('sees a change of a claim’s %s', async (_, from, to) => {
    const { entries } = await changesAfter(() => folder.change('tools/drill.yaml', from, to))
    expect(entries.map(({ claims }) => claims)).toEqual([
      { added: [], changed: ['drill/limits-1'], removed: [] },
    ])
    const again = new SeedFolder(shed)
    again.change('tools/drill.yaml', from, to)
    const fresh = await openDatabase(':memory:')
    await importWiki(fresh, again.path)
    again.remove()
    expect(await reading.readClaims(db, ['drill'])).toEqual(await reading.readClaims(fresh, ['drill']))
  })

  test('names the other parts of an entry that changed', async () => {
    const { entries } = await changesAfter(() =>
      folder.write(
        'tools/drill.yaml',
        (shed['tools/drill.yaml'] ?? '').replace('Makes holes.', 'Bores.').replace('A review', 'Our review'),
      ),
    )
    expect(entries).toEqual([
      expect.objectContaining({
        slug: 'drill',
        claims: { added: [], changed: [], removed: [] },
        parts: ['tagline', 'sources'],
      }),
    ])
    expect((await reading.findSource(db, 'review'))?.source.title).toBe('Our review')
  })

  test('moves siblings when one becomes open, and rewrites no claim', async () => {
    const { entries } = await changesAfter(() =>
      folder.change('tools/saw.yaml', 'source-available', 'open-source'),
    )
    expect(entries).toEqual([expect.objectContaining({ slug: 'saw', parts: ['openness'] })])
    const slugs = (await reading.readLayerEntries(db, 'tools')).map(({ slug }) => slug)
    expect(slugs).toEqual(['saw', 'hammer', 'drill'])
  })

  test('removes an entry with its claims, and the sources that only it cited', async () => {
    const { entries } = await changesAfter(() => {
      folder.change('stack.yaml', ', drill', '')
      folder.remove('tools/drill.yaml')
    })
    expect(entries).toEqual([
      {
        slug: 'drill',
        layer: 'tools',
        kind: 'removed',
        claims: { added: [], changed: [], removed: ['drill/limits-1'] },
        parts: [],
      },
    ])
    expect(await reading.readSourceIds(db)).toEqual(['bag', 'manual'])
    expect(await findClaimsByTerms(db, 'tools', ['power'], 9)).toEqual([])
  })

  test('moves an entry to another layer, where it is then found', async () => {
    await changesAfter(() => {
      folder.write(
        'stack.yaml',
        (shed['stack.yaml'] ?? '').replace(', drill', '').replace('[nail]', '[nail, drill]'),
      )
      folder.remove('tools/drill.yaml')
      folder.write('parts/drill.yaml', shed['tools/drill.yaml'] ?? '')
    })
    expect(await findClaimsByTerms(db, 'tools', ['power'], 9)).toEqual([])
    expect(await findClaimsByTerms(db, 'parts', ['power'], 9)).toEqual(['drill/limits-1'])
    expect(await reading.getClaim(db, 'drill/limits-1')).toMatchObject({ layer: 'parts' })
  })

  test('removes a layer that is gone, and takes new facets and words', async () => {
    const report = await changesAfter(() => {
      const [tools = '', facets = ''] = (shed['stack.yaml'] ?? '').split(
        / {2}- slug: parts[\s\S]*?(?=facets:)/,
      )
      folder.write('stack.yaml', tools + facets.replace('[risk, problem]', '[danger]'))
      folder.remove('parts')
    })
    expect(report.isStackChanged).toBe(true)
    expect(report.entries.map(({ slug, kind }) => `${slug} ${kind}`)).toEqual(['nail removed'])
    expect((await reading.readLayers(db)).map(({ slug }) => slug)).toEqual(['tools'])
    expect((await reading.readFacets(db))[1]?.words).toEqual(['danger'])
  })

  test('takes traits that a layer is given, changes and loses, and a version for each', async () => {
    const namesOf = async (layer: string) => (await reading.readTraits(db, layer)).map(({ name }) => name)
    const importAfter = async (edit: () => void) => {
      edit()
      const { entries, isStackChanged, version } = await importWiki(db, folder.path)
      return { entries, isStackChanged, version, names: await namesOf('tools') }
    }
    const none = await importAfter(() => {})
    expect(none.names).toEqual([])
    const given = await importAfter(() => folder.write('tools.yaml', toolTraits))
    expect(given).toMatchObject({
      entries: [],
      isStackChanged: true,
      names: ['What it costs', 'What it is bad at'],
    })
    expect((await reading.readTraits(db, 'tools'))[0]).toEqual({
      slug: 'price',
      name: 'What it costs',
      asks: ['which is the cheapest', 'any below $9?'],
      claims: ['hammer/pricing-1'],
    })
    const changed = await importAfter(() =>
      folder.write('tools.yaml', toolTraits.replace('the cheapest', 'cheap')),
    )
    expect(changed).toMatchObject({ entries: [], isStackChanged: true })
    const gone = await importAfter(() => folder.remove('tools.yaml'))
    expect(gone).toEqual({ ...none, entries: [], isStackChanged: true })
    expect(new Set([none, given, changed].map(({ version }) => version)).size).toBe(3)
    expect(await namesOf('parts')).toEqual([])
    expect(await namesOf('no-such-layer')).toEqual([])
  })

  test('refuses a trait whose claim went, though only its entry changed', async () => {
    folder.write('tools.yaml', toolTraits)
    await importWiki(db, folder.path)
    folder.change('tools/saw.yaml', 'id: limits-1', 'id: limits-2')
    await expect(importWiki(db, folder.path)).rejects.toMatchObject({
      problems: [{ line: 9, column: 30, message: expect.stringContaining('"saw/limits-1" names no claim') }],
    })
    folder.write('tools/saw.yaml', shed['tools/saw.yaml'] ?? '')
    folder.write('tools.yaml', toolTraits.replace('hammer/pricing-1', 'hammer/pricing-2'))
    await expect(importWiki(db, folder.path)).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('"hammer/pricing-2" is superseded') }],
    })
  })

  test('gives claims that stay their row, and one version to one content', async () => {
    const first = await importWiki(db, folder.path)
    const rowOf = () =>
      sqliteOf(db).$client.prepare("SELECT row FROM claims WHERE id = 'drill/limits-1'").pluck().get()
    const row = rowOf()
    folder.change('tools/drill.yaml', 'needs power', 'needs current')
    const second = await importWiki(db, folder.path)
    folder.write('tools/drill.yaml', shed['tools/drill.yaml'] ?? '')
    const third = await importWiki(db, folder.path)
    expect(rowOf()).toBe(row)
    expect(second.version).not.toBe(first.version)
    expect(third.version).toBe(first.version)
  })
})

describe('a file that is as it was', () => {
  test('is still checked against those that changed', async () => {
    await importWiki(db, folder.path)
    folder.change('tools/drill.yaml', 'A review', 'Our review')
    folder.write('parts/nail.yaml', (shed['parts/nail.yaml'] ?? '').replaceAll('bag', 'manual'))
    await expect(importWiki(db, folder.path)).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringMatching(/^sources.manual: differs .*:\d+:\d+;/) }),
      ]),
    })
  })

  test('is read again when facets change', async () => {
    await importWiki(db, folder.path)
    folder.write('stack.yaml', (shed['stack.yaml'] ?? '').replace('slug: limits', 'slug: bounds'))
    await expect(importWiki(db, folder.path)).rejects.toThrow(SeedError)
  })

  test('is taken for what is stored of it while it is known, and read when it is not', async () => {
    await importWiki(db, folder.path)
    await db.update(entries).set({ fingerprint: 'other', tagline: 'Other.' }).where(eq(entries.slug, 'saw'))
    expect((await importWiki(db, folder.path)).entries).toEqual([])
    await db.delete(seedFiles)
    expect((await importWiki(db, folder.path)).entries.map(({ slug }) => slug)).toEqual(['saw'])
  })
})

describe('nothing is changed', () => {
  test('when any file is bad', async () => {
    await importWiki(db, folder.path)
    const before = dump()
    folder.change('tools/drill.yaml', 'needs power', 'needs current')
    folder.change('tools/saw.yaml', '[manual]', '[]')
    await expect(importWiki(db, folder.path)).rejects.toThrow(SeedError)
    expect(dump()).toEqual(before)
  })

  test('when the import breaks halfway', async () => {
    await importWiki(db, folder.path)
    const before = dump()
    folder.change('tools/hammer.yaml', 'costs $10', 'costs $11')
    folder.change('tools/drill.yaml', 'needs power', 'needs current')
    const breakAtDrill = ({ step, done }: { step: string; done: number }) => {
      if (step === 'writing' && done === 3) throw new Error('pulled the plug')
    }
    await expect(importWiki(db, folder.path, breakAtDrill)).rejects.toThrow('pulled the plug')
    expect(dump()).toEqual(before)
    expect(await findClaimsByTerms(db, 'tools', ['power'], 9)).toEqual(['drill/limits-1'])
  })
})

describe('the search index', () => {
  const forget = () => {
    sqliteOf(db).$client.exec("INSERT INTO claim_search (claim_search) VALUES ('delete-all')")
    sqliteOf(db).$client.prepare("UPDATE wiki SET value = 'older' WHERE key = 'terms'").run()
  }

  test('is built anew when texts have other terms than at the last import', async () => {
    const report = await changesAfter(forget)
    expect(report).toMatchObject({ entries: [], isIndexRebuilt: true })
    expect(describeImport(report)[0]).toBe('The search index was built anew.')
    expect(await findClaimsByTerms(db, 'tools', ['power'], 9)).toEqual(['drill/limits-1'])
  })

  test('holds each claim once when it is built anew while claims change', async () => {
    await changesAfter(() => {
      forget()
      folder.change('tools/drill.yaml', 'needs power', 'needs current')
    })
    const count = (table: string) =>
      sqliteOf(db).$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(count('claim_search')).toBe(count('claims'))
    expect(await findClaimsByTerms(db, 'tools', ['current'], 9)).toEqual(['drill/limits-1'])
  })
})

test('says that a database is busy while another program writes to it', async () => {
  const url = `file:${folder.path}/wiki.db`
  const mine = await openDatabase(url)
  const other = await openDatabase(url)
  sqliteOf(mine).$client.pragma('busy_timeout = 20')
  sqliteOf(other).$client.exec('BEGIN IMMEDIATE')
  await expect(importWiki(mine, folder.path)).rejects.toThrow(
    'The database is busy: another program is writing to it. Nothing was changed; try again shortly.',
  )
  sqliteOf(other).$client.exec('COMMIT')
  expect((await importWiki(mine, folder.path)).entries).toHaveLength(4)
  await closeDatabase(other)
  await closeDatabase(mine)
})
