import { type Database, openDatabase } from '#db/client.ts'
import { applyImport } from '#db/queries/import.ts'
import { termReader } from '#lib/language/search-terms.ts'
import { plainTexts } from '#lib/wiki/texts.ts'

/** A wiki of one layer, `cloud`, with so many entries (`maker-0` and on), each with claims of these texts under one facet. */
export async function openLayer(count: number, texts: readonly string[]): Promise<Database> {
  const db = await openDatabase(':memory:')
  const entries = Array.from({ length: count }, (_, i) => {
    const slug = `maker-${i}`
    const claims = texts.map((text, c) => ({
      ...{ id: `${slug}/supply-${c + 1}`, entry: slug, layer: 'cloud', facet: 'supply', text, checked: true },
      ...{ sources: [], asks: [], status: 'current' as const, by: null, asOf: null },
    }))
    const entry = { slug, layer: 'cloud', name: `Maker ${i}`, openness: 'open-source' as const }
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
  return db
}
