import type { Database } from '#db/client.ts'
import { toCitedClaim } from '#lib/answer/cited-claim.ts'
import { compareEntries } from '#lib/compare/compare-entries.ts'
import { CairnError } from '#lib/errors.ts'
import type { Claim, Entry, EntrySummary } from '#lib/wiki/model.ts'
import * as reading from '#lib/wiki/read-wiki.ts'
import { searchWiki } from '#lib/wiki/search-wiki.ts'
import type {
  LayerList,
  LoneEntry,
  SearchResult,
  SourceList,
  WireClaim,
  WireComparison,
  WireEntry,
  WireSource,
} from './wire.ts'

/** Which part of a list is asked for. */
export interface Page {
  limit: number
  offset: number
}

/** All layers with their entries. */
export async function readLayerList(db: Database): Promise<LayerList> {
  const stack = await reading.readStack(db)
  return { layers: stack.map(layer => ({ ...layer, entries: layer.entries.map(toHead) })) }
}

/** One entry with its claims and its siblings. Throws `not-found`. */
export async function readWireEntry(db: Database, slug: string): Promise<WireEntry> {
  const entry = await readLoneEntry(db, slug)
  const layerEntries = await reading.readLayerEntries(db, entry.layer)
  return { ...entry, siblings: layerEntries.filter(each => each.slug !== slug).map(toHead) }
}

/** One entry with its claims, which costs the same however many siblings it has. Throws `not-found`. */
export async function readLoneEntry(db: Database, slug: string): Promise<LoneEntry> {
  const entry = await reading.getEntry(db, slug)
  return { ...entry, claims: (await reading.readClaims(db, [slug])).map(toWireClaim) }
}

/** One claim with its sources. Throws `not-found`. */
export async function readWireClaim(db: Database, id: string): Promise<WireClaim> {
  return toWireClaim(await reading.getClaim(db, id))
}

/** One source with the claims that rest on it. Throws `not-found`. */
export async function readWireSource(db: Database, id: string): Promise<WireSource> {
  const found = await reading.findSource(db, id)
  if (!found) throw new CairnError('not-found', `The wiki has no source “${id}”.`, { field: 'source' })
  const { source, claims } = found
  return {
    ...{ id: source.id, title: source.title, url: source.url, kind: source.kind },
    claims: claims.map(toWireClaim),
  }
}

export async function listWireSources(db: Database, page: Page): Promise<SourceList> {
  const { items, ...place } = cut(await reading.readSourceIds(db), page)
  return { sources: items, ...place }
}

/** The claims that a search finds, those of the best entry first. */
export async function searchClaims(db: Database, query: string, page: Page): Promise<SearchResult> {
  const found = await searchWiki(db, query)
  const { items, ...place } = cut(
    found.flatMap(({ claims }) => claims),
    page,
  )
  return { query, claims: items.map(toWireClaim), ...place }
}

/** Entries of one layer side by side, in the order given. Throws `not-found`, and `bad-input` for one entry or several layers. */
export async function compareBySlug(
  db: Database,
  slugs: readonly string[],
  facetSlugs: readonly string[] = [],
): Promise<WireComparison> {
  const entries = await readCompared(db, [...new Set(slugs)])
  const [facets, claims] = await Promise.all([
    reading.readFacets(db),
    reading.readClaims(
      db,
      entries.map(({ slug }) => slug),
    ),
  ])
  const unknown = facetSlugs.find(slug => facets.every(facet => facet.slug !== slug))
  if (unknown !== undefined)
    throw new CairnError('not-found', `The wiki has no facet “${unknown}”.`, { field: 'facets' })
  const asked = facets.filter(({ slug }) => facetSlugs.length === 0 || facetSlugs.includes(slug))
  const { rows, notes } = compareEntries(entries, asked, claims)
  return {
    layer: entries[0].layer,
    entries: entries.map(toHead),
    rows: rows.map(({ facet, cells }) => ({
      facet: facet.slug,
      cells: cells.map(cell => ({
        entry: cell.entry.slug,
        citations: cell.claims.map(({ claim }) => claim.id),
      })),
    })),
    claims: Object.fromEntries(notes.map(claim => [claim.id, toWireClaim(claim)])),
  }
}

async function readCompared(db: Database, slugs: readonly string[]): Promise<[Entry, ...Entry[]]> {
  const field = { field: 'entries' }
  const found = await Promise.all(slugs.map(slug => reading.findEntry(db, slug)))
  const entries = found.map((entry, at) => {
    if (entry) return entry
    throw new CairnError('not-found', `The wiki has no entry “${slugs[at]}”.`, field)
  })
  const [first, ...others] = entries
  if (!first || others.length === 0)
    throw new CairnError('bad-input', 'entries: name at least two different entries.', field)
  if (others.some(({ layer }) => layer !== first.layer))
    throw new CairnError('bad-input', 'entries: name entries of one layer, as siblings are compared.', field)
  return [first, ...others]
}

function toHead({ slug, name, openness, tagline }: EntrySummary) {
  return { slug, name, openness, tagline }
}

/** A claim as programs read it: the contract's claim with its id. */
function toWireClaim(claim: Claim): WireClaim {
  return { id: claim.id, ...toCitedClaim(claim) }
}

function cut<T>(
  all: readonly T[],
  { limit, offset }: Page,
): { items: T[]; total: number; next: number | null } {
  const end = offset + limit
  return { items: all.slice(offset, end), total: all.length, next: end < all.length ? end : null }
}
