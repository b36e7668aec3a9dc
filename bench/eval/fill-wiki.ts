import { type Database, openDatabase } from '#db/client.ts'
import { indexClaimTerms } from '#db/queries/search.ts'
import * as tables from '#db/schema.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { ClaimStatus, Openness } from '#lib/wiki/model.ts'

/** A wiki as plain data, to be measured on. */
export interface PlainWiki {
  version: string
  layers: { slug: string; name: string; summary: string }[]
  facets: { slug: string; name: string; words: string[] }[]
  entries: {
    slug: string
    layer: string
    name: string
    openness: Openness
    tagline: string
    aliases: string[]
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
  }[]
}

/** A database in memory that holds this wiki. */
export async function fillWiki(wiki: PlainWiki): Promise<Database> {
  const db = await openDatabase(':memory:')
  await db.insert(tables.wiki).values({ key: 'version', value: wiki.version })
  for (const [position, layer] of wiki.layers.entries())
    await db.insert(tables.layers).values({ ...layer, position })
  for (const [position, facet] of wiki.facets.entries())
    await db.insert(tables.facets).values({ ...facet, position })
  for (const [position, { aliases, ...entry }] of wiki.entries.entries()) {
    await db.insert(tables.entries).values({ ...entry, homepage: null, position, fingerprint: '' })
    for (const [place, alias] of aliases.entries())
      await db.insert(tables.aliases).values({ entry: entry.slug, alias, position: place })
  }
  for (const [position, claim] of wiki.claims.entries()) {
    const row = position + 1
    await db.insert(tables.claims).values({ ...claim, row, checked: true, position })
    indexClaimTerms(db, [{ row, layer: claim.layer, terms: toSearchTerms(claim.text) }])
  }
  return db
}
