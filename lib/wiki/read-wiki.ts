import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/wiki.ts'
import { CairnError } from '#lib/errors.ts'
import type {
  CitedSource,
  Claim,
  Entry,
  EntrySummary,
  Facet,
  Layer,
  NamedEntry,
  Source,
  Trait,
} from './model.ts'
import { WikiTexts } from './texts.ts'

/** The wiki's name, what it is, and a fingerprint of its whole content. */
export async function readWikiHead(
  db: Database,
): Promise<{ name: string; summary: string; version: string }> {
  const { name = 'Cairn', summary = '', version = 'empty' } = await queries.readWikiFacts(db)
  return { name, summary, version }
}

/** How the wiki's pages and chat speak, and what its site is called. */
export async function readWikiTexts(db: Database): Promise<WikiTexts & { site: string }> {
  const { name = 'Cairn', texts = '{}' } = await queries.readWikiFacts(db)
  const read = WikiTexts.parse(JSON.parse(texts))
  return { ...read, site: read.site ?? name }
}

/** All layers in their order, each with its entries as siblings are ordered. */
export async function readStack(db: Database): Promise<(Layer & { entries: EntrySummary[] })[]> {
  const [layers, entries] = await Promise.all([queries.listLayers(db), queries.listEntries(db)])
  return layers.map(({ slug, name, summary }) => ({
    slug,
    name,
    summary,
    entries: entries.filter(entry => entry.layer === slug).map(toSummary),
  }))
}

export async function readLayers(db: Database): Promise<Layer[]> {
  const rows = await queries.listLayers(db)
  return rows.map(({ slug, name, summary }) => ({ slug, name, summary }))
}

/** What the entries of a layer have in common or differ in, as readers ask for it; empty for none. */
export async function readTraits(db: Database, layer: string): Promise<Trait[]> {
  return await queries.listTraits(db, layer)
}

/** The facets in the order pages show them. */
export async function readFacets(db: Database): Promise<Facet[]> {
  const [rows, { asks }] = await Promise.all([queries.listFacets(db), readWikiTexts(db)])
  return rows.map(({ slug, name, words }) => ({ slug, name, words, ask: asks[slug] }))
}

/** The facets on which a layer has any claim, in the order pages show them. */
export async function readFacetsOfLayer(db: Database, layer: string): Promise<Facet[]> {
  const [facets, spoken] = await Promise.all([readFacets(db), queries.listFacetsOfLayer(db, layer)])
  return facets.filter(({ slug }) => spoken.includes(slug))
}

/** The entries of a layer in sibling order; empty for an unknown layer. */
export async function readLayerEntries(db: Database, layer: string): Promise<Entry[]> {
  const rows = await queries.listEntries(db, layer)
  return await withAliases(db, rows.map(withoutFiling))
}

/** All entries, layer by layer, in sibling order. */
export async function readAllEntries(db: Database): Promise<Entry[]> {
  const layers = await queries.listLayers(db)
  const byLayer = await Promise.all(layers.map(layer => readLayerEntries(db, layer.slug)))
  return byLayer.flat()
}

/** The same by their names alone. */
export async function readNamedEntries(db: Database): Promise<NamedEntry[]> {
  const layers = await queries.listLayers(db)
  const byLayer = await Promise.all(
    layers.map(async layer => await withAliases(db, await queries.listNamedEntries(db, layer.slug))),
  )
  return byLayer.flat()
}

export async function findEntry(db: Database, slug: string): Promise<Entry | null> {
  const row = await queries.findEntry(db, slug)
  if (!row) return null
  const [entry] = await withAliases(db, [withoutFiling(row)])
  return entry ?? null
}

/** As `findEntry`, but throws `not-found` when there is none. */
export async function getEntry(db: Database, slug: string): Promise<Entry> {
  const entry = await findEntry(db, slug)
  if (!entry) throw new CairnError('not-found', `The wiki has no entry “${slug}”.`, { field: 'entry' })
  return entry
}

/** The claims of some entries with their sources, entry by entry in each entry's own order. */
export async function readClaims(db: Database, entrySlugs: readonly string[]): Promise<Claim[]> {
  return await withSources(db, await queries.listClaims(db, entrySlugs))
}

/** The questions that readers ask of some entries and none of their claims answers, by the entries' slugs. */
export async function readUnanswered(
  db: Database,
  entrySlugs: readonly string[],
): Promise<Map<string, string[]>> {
  return await queries.listUnanswered(db, entrySlugs)
}

/** The claims with these ids, in the order of the ids; ids the wiki lacks are left out. */
export async function readClaimsById(db: Database, ids: readonly string[]): Promise<Claim[]> {
  const claims = await withSources(db, await queries.listClaimsById(db, ids))
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** The claims that changed last, the latest first, each with when an import brought it as it is. */
export async function readChangedClaims(
  db: Database,
  limit: number,
): Promise<{ claim: Claim; changedAt: Date }[]> {
  const rows = await queries.listChangedClaims(db, limit)
  const claims = await withSources(db, rows)
  return claims.map((claim, i) => ({ claim, changedAt: new Date(rows[i]?.changedAt ?? 0) }))
}

/** When the claims of entries last changed, by the entries' slugs. */
export async function readLastChanges(db: Database): Promise<Map<string, Date>> {
  const rows = await queries.listLastChanges(db)
  return new Map(
    rows.flatMap(({ entry, changedAt }) => (changedAt === null ? [] : [[entry, new Date(changedAt)]])),
  )
}

/** One claim; throws `not-found` when the wiki has none of that id. */
export async function getClaim(db: Database, id: string): Promise<Claim> {
  const [claim] = await readClaimsById(db, [id])
  if (!claim) throw new CairnError('not-found', `The wiki has no claim “${id}”.`, { field: 'claim' })
  return claim
}

/** A source with every claim that rests on it, or null. */
export async function findSource(
  db: Database,
  id: string,
): Promise<{ source: Source; claims: Claim[] } | null> {
  const source = await queries.findSource(db, id)
  if (!source) return null
  return { source, claims: await withSources(db, await queries.listClaimsOfSource(db, id)) }
}

export async function readSourceIds(db: Database): Promise<string[]> {
  return await queries.listSourceIds(db)
}

/** Turns claim rows into claims by adding their sources; keeps the order. */
async function withSources(db: Database, rows: readonly queries.ClaimRow[]): Promise<Claim[]> {
  if (rows.length === 0) return []
  const cited = await queries.listSourcesOfClaims(
    db,
    rows.map(row => row.id),
  )
  const byClaim = Map.groupBy(cited, source => source.claim)
  return rows.map(({ id, entry, layer, facet, text, status, by, asOf, checked, asks }) => ({
    ...{ id, entry, layer, facet, text, status, by, asOf, checked, asks },
    sources: (byClaim.get(id) ?? []).map(
      (source): CitedSource => ({
        id: source.id,
        title: source.title,
        url: source.url,
        kind: source.kind,
        locate: source.locate,
      }),
    ),
  }))
}

async function withAliases<Row extends { slug: string }>(
  db: Database,
  rows: readonly Row[],
): Promise<(Row & { aliases: string[] })[]> {
  const aliases = Map.groupBy(
    await queries.listAliases(
      db,
      rows.map(row => row.slug),
    ),
    row => row.entry,
  )
  return rows.map(row => ({ ...row, aliases: (aliases.get(row.slug) ?? []).map(({ alias }) => alias) }))
}

function withoutFiling({ slug, name, layer, openness, tagline, homepage }: queries.EntryRow) {
  return { slug, name, layer, openness, tagline, homepage }
}

function toSummary({ slug, name, layer, openness, tagline }: queries.EntryRow): EntrySummary {
  return { slug, name, layer, openness, tagline }
}
