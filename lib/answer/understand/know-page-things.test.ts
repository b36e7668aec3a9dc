import { expect, test } from 'vitest'
import { findNames } from '#lib/retrieval/find-names.ts'
import { readLexicon } from '#lib/retrieval/lexicon.ts'
import { plainTexts } from '#lib/wiki/texts.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { knowPageThings } from './know-page-things.ts'

const entry = (slug: string, name: string) => ({
  ...{ slug, name, layer: 'clouds', openness: 'proprietary' as const, tagline: '', aliases: [] },
})
const claim = (id: string, text: string) => ({
  ...{ id, entry: id.split('/')[0] ?? '', layer: 'clouds', facet: 'supply', text },
  ...{ status: 'current' as const, by: null, asOf: null, asks: [] },
})

test('a longer name that the page’s claims hold is the page’s, though a sibling’s name stands in it', async () => {
  const db = await fillWiki({
    version: '1',
    texts: plainTexts,
    layers: [{ slug: 'clouds', name: 'Clouds', summary: '' }],
    facets: [{ slug: 'supply', name: 'Supply', words: [] }],
    entries: [entry('stargate', 'Stargate'), entry('g42', 'G42')],
    claims: [
      claim('g42/supply-1', 'G42 is building Stargate UAE, a gigawatt in Abu Dhabi.'),
      claim('g42/supply-2', 'G42 has no part in other Stargate sites.'),
      claim('stargate/supply-1', 'Stargate has a campus in Texas.'),
    ],
  })
  const names = await readLexicon(db, 'g42')
  const namedIn = async (text: string) => {
    const lexicon = await knowPageThings(db, text, names)
    return findNames(text, ...lexicon.names).map(({ entry: { slug } }) => slug)
  }
  expect(await namedIn("when is stargate UAE's first part due?")).toEqual(['g42'])
  expect(await namedIn('when was Stargate announced?')).toEqual(['stargate'])
  expect(await namedIn('how many Stargate sites are there?')).toEqual(['stargate'])
})
