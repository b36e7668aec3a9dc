import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import type { SeedEntry } from '#lib/wiki/seeds/seed.ts'
import { SeedFolder } from '#lib/wiki/seeds/seed-folder.fixture.ts'
import { writeImported } from '../write-imported.ts'
import { files } from './csv.fixture.ts'
import { fromCsv } from './from-csv.ts'

let folder: SeedFolder

beforeEach(() => {
  folder = new SeedFolder(files)
})
afterEach(() => folder.remove())

test('becomes a wiki that the check accepts', () => {
  writeImported(fromCsv(folder.path, { name: 'The Shed' }).draft, `${folder.path}/wiki`)
  const entries: SeedEntry[] = []
  const stack = readSeeds(`${folder.path}/wiki`, entry => {
    if (entry) entries.push(entry)
  })
  expect(stack).toMatchObject({
    ...{ name: 'The Shed', summary: 'The Shed: 2 entries with 3 claims.' },
    layers: [{ slug: 'tools', name: 'Tools', summary: '2 entries.', entries: ['hammer', 'drill'] }],
    facets: [
      { slug: 'pricing', name: 'Pricing' },
      { slug: 'limits', name: 'Limits' },
    ],
  })
  const hammer = entries.find(({ slug }) => slug === 'hammer')
  expect(hammer).toMatchObject({ aliases: ['Maul', 'Mallet'], tagline: 'Drives nails, and pulls them.' })
  expect(hammer?.claims).toMatchObject([
    {
      name: 'pricing-1',
      text: 'A hammer costs $10, with a "handle".',
      asks: ['what do I pay', 'is it dear'],
    },
    { name: 'pricing-2', status: 'superseded', by: 'hammer/pricing-1', asOf: '2024' },
  ])
  expect(entries.find(({ slug }) => slug === 'drill')?.sources.map(({ id }) => id)).toEqual([
    'manual',
    'review',
  ])
})

test('takes the words for layers and facets from their own files', () => {
  folder.write('layers.csv', 'name,summary\nTools,What one works with.\n')
  folder.write('facets.csv', 'name,slug,ask,also\nPricing,pricing,What does {entry} cost?,price; how much\n')
  expect(fromCsv(folder.path, {}).draft).toMatchObject({
    layers: [{ summary: 'What one works with.' }],
    facets: [
      { slug: 'pricing', ask: 'What does {entry} cost?', words: ['price', 'how much'] },
      { slug: 'limits' },
    ],
  })
})

test('keeps the slugs that are given, and makes others of names around them', () => {
  folder.write(
    'entries.csv',
    'name,layer,openness,tagline,slug\nHammer,Tools,open-source,Drives nails.,\nDrill,Tools,proprietary,Makes holes.,hammer\n',
  )
  folder.write(
    'layers.csv',
    'name,summary,slug\nTools,What one works with.,\nToys,What one plays with.,tools\n',
  )
  folder.write('facets.csv', 'name,slug\nLimits,\nPricing,limits\n')
  folder.write('claims.csv', 'entry,facet,text,sources\nDrill,Pricing,A drill costs $90.,manual\n')
  const { layers, facets, entries } = fromCsv(folder.path, {}).draft
  const slugs = (all: readonly { name: string; slug: string }[]) => all.map(({ name, slug }) => [name, slug])
  expect(slugs(entries)).toEqual([
    ['Hammer', 'hammer-tools'],
    ['Drill', 'hammer'],
  ])
  expect(slugs(layers)).toEqual([
    ['Tools', 'tools-2'],
    ['Toys', 'tools'],
  ])
  expect(slugs(facets)).toEqual([
    ['Limits', 'limits-2'],
    ['Pricing', 'limits'],
  ])
})

test('names layers, facets and entries by name or by slug, and claims around the ids that are given', () => {
  folder.write('layers.csv', 'name,summary,slug\nTools,What one works with.,gear\n')
  folder.write(
    'entries.csv',
    'name,layer,openness,tagline,slug\nHammer,gear,open-source,Drives nails.,maul\nmaul,tools,proprietary,Drives stakes.,\n',
  )
  folder.write(
    'claims.csv',
    [
      'entry,facet,text,sources,id',
      'maul,Pricing,A maul costs $30.,manual,',
      'Hammer,Pricing,A hammer costs $10.,manual,',
      'Hammer,pricing,A hammer costs $12.,manual,pricing-1',
    ].join('\n'),
  )
  const { layers, facets, entries } = fromCsv(folder.path, {}).draft
  expect(layers).toEqual([{ slug: 'gear', name: 'Tools', summary: 'What one works with.' }])
  expect(facets.map(({ slug, name }) => [slug, name])).toEqual([['pricing', 'Pricing']])
  expect(entries.map(({ slug, layer, claims }) => [slug, layer, claims.map(({ name }) => name)])).toEqual([
    ['maul', 'gear', ['pricing-2', 'pricing-1']],
    ['maul-tools', 'gear', ['pricing-1']],
  ])
})
