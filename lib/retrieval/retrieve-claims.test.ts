import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { applyImport } from '#db/queries/import.ts'
import { termReader } from '#lib/language/search-terms.ts'
import { plainTexts } from '#lib/wiki/texts.ts'
import { readLexicon } from './lexicon.ts'
import { readQuestion } from './read-question.ts'
import { retrieveClaims } from './retrieve-claims.ts'

// Entries of one layer, each with a claim that holds the question's word and one that does not.
async function openLayer(count: number) {
  const db = await openDatabase(':memory:')
  const entries = Array.from({ length: count }, (_, i) => {
    const slug = `maker-${i}`
    const claim = (id: string, text: string) => ({
      ...{ id: `${slug}/${id}`, entry: slug, layer: 'cloud', facet: 'supply', text, checked: true },
      ...{ sources: [], asks: [], status: 'current' as const, by: null, asOf: null },
    })
    const entry = { slug, layer: 'cloud', name: `Maker ${i}`, openness: 'open-source' as const }
    const claims = [claim('supply-1', 'It sells turbines.'), claim('supply-2', 'It sits by the sea.')]
    return {
      ...entry,
      ...{ tagline: '', aliases: [], unanswered: [], homepage: null, sources: [], claims },
    }
  })
  await applyImport(
    db,
    {
      ...{ name: 'Test', summary: '', version: 'v', texts: JSON.stringify(plainTexts), termsVersion: '' },
      layers: [{ slug: 'cloud', name: 'Cloud', summary: '' }],
      facets: [{ slug: 'supply', name: 'Supply', words: [] }],
      entries: entries.map(entry => ({ slug: entry.slug, fingerprint: '', read: () => entry })),
    },
    { reader: termReader, now: 0 },
  )
  const lexicon = await readLexicon(db, 'maker-0')
  const ask = (of: typeof lexicon.entries) =>
    retrieveClaims(db, 'cloud', readQuestion('Who sells turbines?', lexicon), of)
  return { ofOne: () => ask([lexicon.page]), ofAll: () => ask(lexicon.entries) }
}

test('a small layer is read whole, and of siblings a dozen claims are looked at', async () => {
  const { ofOne, ofAll } = await openLayer(40)
  expect((await ofAll()).own).toHaveLength(80)
  const { own, others } = await ofOne()
  expect([own.length, others.length]).toEqual([2, 11])
})

test('however many entries a layer has, few of its claims are looked at', async () => {
  const { ofOne, ofAll } = await openLayer(41)
  const { own } = await ofAll()
  // Those found, and what else the likeliest entry has.
  expect(own).toHaveLength(24 + 1)
  const alone = await ofOne()
  expect([alone.own.length, alone.others.length]).toEqual([2, 5])
})
