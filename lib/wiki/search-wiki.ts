import type { Database } from '#db/client.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { Claim, Entry } from './model.ts'
import { readClaimsById, readLayerEntries, readLayers } from './read-wiki.ts'

/** An entry that a search found, with those of its claims that fit. */
export interface FoundEntry {
  entry: Entry
  claims: Claim[]
}

// A page of results that is read, not paged through.
const maxClaimsOfLayer = 40

/**
 * Entries and claims that hold the words of a query, grouped by entry; those whose name or alias is asked for first,
 * then those with more of the words. Claims that hold fewer than half of the words are left out. Empty for an empty query.
 */
export async function searchWiki(db: Database, query: string): Promise<FoundEntry[]> {
  const terms = toSearchTerms(query)
  if (terms.length === 0) return []
  const layers = await readLayers(db)
  const found = await Promise.all(layers.map(layer => searchLayer(db, layer.slug, terms)))
  return found
    .flat()
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry, claims }) => ({ entry, claims }))
}

async function searchLayer(db: Database, layer: string, terms: readonly string[]) {
  const [entries, ids] = await Promise.all([
    readLayerEntries(db, layer),
    findClaimsByTerms(db, layer, terms, maxClaimsOfLayer),
  ])
  const claims = await readClaimsById(db, ids)
  return entries.flatMap(entry => {
    const fitting = claims.filter(claim => claim.entry === entry.slug && holdsHalf(claim.text, entry, terms))
    const isNamed = countHeld([entry.name, ...entry.aliases].join(' '), terms) > 0
    if (!isNamed && fitting.length === 0) return []
    const best = Math.max(0, ...fitting.map(claim => countHeld(claim.text, terms)))
    return [{ entry, claims: fitting, score: best + (isNamed ? terms.length : 0) }]
  })
}

function holdsHalf(text: string, entry: Entry, terms: readonly string[]): boolean {
  return countHeld(`${text} ${entry.name} ${entry.aliases.join(' ')}`, terms) * 2 >= terms.length
}

function countHeld(text: string, terms: readonly string[]): number {
  const held = new Set(toSearchTerms(text))
  return terms.filter(term => held.has(term)).length
}
