import { expect, test } from 'vitest'
import { plainTexts } from '#lib/wiki/texts.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { retrieveNearerToAll } from './retrieve-nearer-to-all.ts'

const layer = { slug: 'inns', name: 'Inns', summary: '' }
const inn = (slug: string) => ({ slug, layer: 'inns', name: slug, openness: 'open-source' as const })
const claim = (entry: string, asks: string[]) => ({
  ...{ id: `${entry}/food-1`, entry, layer: 'inns', facet: 'food', text: 'It serves soup.', asks },
  ...{ status: 'current' as const, by: null, asOf: null },
})
const traits = [
  {
    ...{ slug: 'dogs', name: 'Takes dogs', claims: [] },
    asks: ['which of them take dogs?', 'can I bring a dog to any?', 'who lets a dog in?'],
  },
]

function fill(withTraits: boolean, asks: string[]) {
  return fillWiki({
    ...{ version: 'v', texts: plainTexts, facets: [{ slug: 'food', name: 'Food', words: [] }] },
    layers: [withTraits ? { ...layer, traits } : layer],
    entries: [inn('swan'), inn('bear')].map(entry => ({ ...entry, tagline: '', aliases: [] })),
    claims: [claim('swan', asks)],
  })
}

test('a question is near to all or to one by what readers ask of them', async () => {
  const db = await fill(true, ['what soup does it serve?'])
  const ofAll = await retrieveNearerToAll(db, 'inns', 'which ones take a dog?', 'swan')
  const ofOne = await retrieveNearerToAll(db, 'inns', 'what soup does it serve?', 'swan')
  expect(ofAll?.nearest).toBeGreaterThan(0)
  expect(ofOne?.nearest).toBeLessThan(0)
  // One question asked of it weighs as much as three.
  expect(ofOne?.nearestThree).toBeLessThan(0)
})

test('nothing is told where no such questions are known', async () => {
  expect(
    await retrieveNearerToAll(await fill(false, ['what soup is there?']), 'inns', 'dogs?', 'swan'),
  ).toBeNull()
  expect(await retrieveNearerToAll(await fill(true, []), 'inns', 'dogs?', 'bear')).toBeNull()
})
