import { type Database, openDatabase } from '#db/client.ts'
import { applyImport } from '#db/queries/import.ts'
import { termReader } from '#lib/language/search-terms.ts'
import type { ClaimStatus, Facet, Openness, Trait } from '#lib/wiki/model.ts'
import type { WikiTexts } from '#lib/wiki/texts.ts'

/** A wiki as plain data, to be measured on. */
export interface PlainWiki {
  version: string
  texts: WikiTexts
  layers: { slug: string; name: string; summary: string; traits?: Trait[] }[]
  facets: Facet[]
  entries: {
    slug: string
    layer: string
    name: string
    openness: Openness
    tagline: string
    aliases: string[]
    unanswered?: string[]
  }[]
  claims: {
    id: string
    entry: string
    layer: string
    facet: string
    text: string
    status: ClaimStatus
    by: string | null
    asOf: string | null
    asks: string[]
  }[]
}

/** Brings a database, one in memory unless another is given, to hold this wiki. */
export async function fillWiki(wiki: PlainWiki, into?: Database): Promise<Database> {
  const db = into ?? (await openDatabase(':memory:'))
  const claimsOf = Map.groupBy(wiki.claims, ({ entry }) => entry)
  const entries = wiki.entries.map(entry => ({
    slug: entry.slug,
    fingerprint: '',
    read: () => ({
      unanswered: [],
      ...entry,
      homepage: null,
      sources: [],
      claims: (claimsOf.get(entry.slug) ?? []).map(claim => ({ ...claim, checked: true, sources: [] })),
    }),
  }))
  const facts = { name: 'Measured', summary: '', texts: JSON.stringify(wiki.texts), termsVersion: '' }
  await applyImport(db, { ...wiki, ...facts, entries }, { reader: termReader, now: Date.now() })
  return db
}
