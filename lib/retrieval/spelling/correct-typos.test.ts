import { beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { applyImport } from '#db/queries/import.ts'
import { termReader } from '#lib/language/search-terms.ts'
import { plainTexts } from '#lib/wiki/texts.ts'
import { readLexicon } from '../lexicon.ts'
import { correctTypos } from './correct-typos.ts'

let db: Database
beforeAll(async () => {
  db = await openDatabase(':memory:')
  const claim = (id: string, text: string) => ({
    ...{ id, entry: 'akash', layer: 'cloud', facet: 'supply', text, checked: true, sources: [], asks: [] },
    ...{ status: 'current' as const, by: null, asOf: null },
  })
  const claims = [
    claim('akash/supply-1', 'Akash has data centers in Abilene, with a fast model at high speed.'),
    claim('akash/supply-2', 'Akash rents software licenses, and the headline says so.'),
  ]
  const dose = { ...claim('aspirin/supply-1', 'The usual dose of Aspirin is one a day.'), layer: 'drugs' }
  const entry = (slug: string, layer: string, name: string, claims: (typeof dose)[]) => ({
    ...{ slug, layer, name, openness: 'open-source' as const, claims },
    ...{ tagline: '', aliases: [], unanswered: [], homepage: null, sources: [] },
  })
  const akash = entry('akash', 'cloud', 'Akash', claims)
  const aspirin = entry('aspirin', 'drugs', 'Aspirin', [{ ...dose, entry: 'aspirin' }])
  await applyImport(
    db,
    {
      ...{ name: 'Test', summary: '', version: 'v', texts: JSON.stringify(plainTexts), termsVersion: '' },
      layers: [
        { slug: 'cloud', name: 'Cloud', summary: '' },
        { slug: 'drugs', name: 'Drugs', summary: '' },
      ],
      facets: [{ slug: 'supply', name: 'Supply', words: [] }],
      entries: [akash, aspirin].map(entry => ({ slug: entry.slug, fingerprint: '', read: () => entry })),
    },
    { reader: termReader, now: 0 },
  )
})

test.each([
  ['wich modle is fast', 'which model is fast'],
  ['how mutch does it cost', 'how much does it cost'],
  ['where are the data senters', 'where are the data centers'],
  ['does it speek french', 'does it speak french'],
  ['is Abiline big', 'is Abilene big'],
  ['Wich one?', 'Which one?'],
  ['who came frist', 'who came first'],
  ['what was new in febuary', 'what was new in February'],
  ['is it on Eurpoean soil', 'is it on European soil'],
  ['what is Abiline’s speed', 'what is Abilene’s speed'],
  ['hw mny people wrok there', 'how many people work there'],
  ['wen wil it be bigger', 'when will it be bigger'],
  ['cn tey sell it', 'can they sell it'],
  ['is the garden fre', 'is the garden free'],
  ['why isnt it geting biger', 'why isnt it getting bigger'],
  ['is swaping allowed', 'is swapping allowed'],
  ['is there enuf', 'is there enough'],
])('“%s” is put right', async (typed, meant) => {
  expect(await correctTypos(db, typed, await readLexicon(db, 'akash'))).toBe(meant)
})

test.each([
  ['dose it rain', 'does it rain'],
  ['hose idea was it', 'whose idea was it'],
  ['wen dose it open', 'when does it open'],
  ['wich gifts came form them', 'which gifts came from them'],
  ['i want too buy it', 'i want to buy it'],
])('“%s” holds a right word in the wrong place', async (typed, meant) => {
  expect(await correctTypos(db, typed, await readLexicon(db, 'akash'))).toBe(meant)
})

test.each([
  'my cat is sneezing',
  'is there a helpline',
  'which is priciest',
  'can I pay with paypal on runpod',
  'a recipe for hummus',
  'what is a multisig on testnet',
  'which dose is right',
  'the form that they fill in',
  'is it paid by card',
  'were there any left',
  'does a fire hose fit',
  'iso 27001 or soc 2',
  'what is in robots.txt',
])('“%s” is left as it is', async text => {
  expect(await correctTypos(db, text, await readLexicon(db, 'akash'))).toBe(text)
})

test('a right word that the layer’s own claims say is left as it is', async () => {
  const text = 'what dose should i take'
  expect(await correctTypos(db, text, await readLexicon(db, 'aspirin'))).toBe(text)
})
