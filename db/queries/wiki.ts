import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, max, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { prepareForMany } from '#db/prepare-for-many.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { aliases, claimSources, claims, entries, facets, layers, sources, wiki } from '#db/schema.ts'

// Only who asks of an entry reads what is unanswered of it.
const { unanswered: _, ...entryColumns } = getTableColumns(entries)
// Nor does a list of layers hold their traits, which are a thousand times as long.
const { traits: __, ...layerColumns } = getTableColumns(layers)
export type EntryRow = Omit<typeof entries.$inferSelect, 'unanswered'>
export type ClaimRow = typeof claims.$inferSelect

// Every question asks which version the wiki has, some several times.
const facts = prepareOnce(db => db.select().from(wiki).prepare())
const entryBySlug = prepareOnce(db =>
  db.query.entries.findFirst({ where: eq(entries.slug, sql.placeholder('slug')) }).prepare(),
)

/** The facts about the wiki as a whole; those not yet set are missing. */
export async function readWikiFacts(
  db: Database,
): Promise<Partial<Record<(typeof wiki.$inferSelect)['key'], string>>> {
  const rows = await facts(db).execute()
  return Object.fromEntries(rows.map(row => [row.key, row.value]))
}

export async function listLayers(db: Database) {
  return await db.select(layerColumns).from(layers).orderBy(asc(layers.position))
}

const traitsOfLayer = prepareOnce(db =>
  db
    .select({ traits: layers.traits })
    .from(layers)
    .where(eq(layers.slug, sql.placeholder('slug')))
    .prepare(),
)

/** What the entries of a layer have in common or differ in; empty for an unknown layer. */
export async function listTraits(db: Database, layer: string) {
  const [row] = await traitsOfLayer(db).execute({ slug: layer })
  return row?.traits ?? []
}

export async function listFacets(db: Database) {
  return await db.select().from(facets).orderBy(asc(facets.position))
}

/** The facets on which a layer has any claim. */
export async function listFacetsOfLayer(db: Database, layer: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ facet: claims.facet })
    .from(claims)
    .innerJoin(entries, eq(entries.slug, claims.entry))
    .where(eq(entries.layer, layer))
  return rows.map(({ facet }) => facet)
}

/** The entries of one layer, or of all, in the order siblings are listed. */
export async function listEntries(db: Database, layer?: string): Promise<EntryRow[]> {
  return await db
    .select(entryColumns)
    .from(entries)
    .where(layer === undefined ? undefined : eq(entries.layer, layer))
    .orderBy(asc(entries.position))
}

/** The entries of a layer with what questions are read by, in the order siblings are listed. */
export async function listNamedEntries(db: Database, layer: string) {
  const { slug, name, openness } = entries
  return await db
    .select({ slug, name, layer: entries.layer, openness })
    .from(entries)
    .where(eq(entries.layer, layer))
    .orderBy(asc(entries.position))
}

export async function findEntry(db: Database, slug: string): Promise<EntryRow | undefined> {
  return await entryBySlug(db).execute({ slug })
}

const unansweredOf = prepareForMany((db, slugs) =>
  db
    .select({ slug: entries.slug, unanswered: entries.unanswered })
    .from(entries)
    .where(inArray(entries.slug, slugs)),
)

/** The questions that readers ask of some entries and none of their claims answers, by the entries' slugs. */
export async function listUnanswered(
  db: Database,
  entrySlugs: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await unansweredOf(db, entrySlugs)
  return new Map(rows.map(({ slug, unanswered }) => [slug, unanswered]))
}

const aliasesOfEntries = prepareForMany((db, slugs) =>
  db
    .select()
    .from(aliases)
    .where(inArray(aliases.entry, slugs))
    .orderBy(asc(aliases.entry), asc(aliases.position)),
)

export async function listAliases(db: Database, entrySlugs: readonly string[]) {
  return await aliasesOfEntries(db, entrySlugs)
}

const claimsOfEntries = prepareForMany((db, slugs) =>
  db
    .select()
    .from(claims)
    .where(inArray(claims.entry, slugs))
    .orderBy(asc(claims.entry), asc(claims.position)),
)

/** The claims of some entries, in the entries' own order. */
export async function listClaims(db: Database, entrySlugs: readonly string[]): Promise<ClaimRow[]> {
  return await claimsOfEntries(db, entrySlugs)
}

const facetsOfClaims = prepareForMany((db, slugs) =>
  db
    .select({ entry: claims.entry, facet: claims.facet, id: claims.id })
    .from(claims)
    .where(and(inArray(claims.entry, slugs), eq(claims.status, 'current')))
    .orderBy(asc(claims.entry), asc(claims.position)),
)

/** The current claims of some entries with their facets alone, in the entries' own order. */
export async function listFacetsOfClaims(db: Database, entrySlugs: readonly string[]) {
  return await facetsOfClaims(db, entrySlugs)
}

/** The claims that changed last, the latest first. */
export async function listChangedClaims(db: Database, limit: number): Promise<ClaimRow[]> {
  return await db
    .select()
    .from(claims)
    .where(isNotNull(claims.changedAt))
    .orderBy(desc(claims.changedAt), desc(claims.row))
    .limit(limit)
}

/** When the claims of each entry last changed; null where that was not kept. */
export async function listLastChanges(db: Database): Promise<{ entry: string; changedAt: number | null }[]> {
  return await db
    .select({ entry: claims.entry, changedAt: max(claims.changedAt) })
    .from(claims)
    .groupBy(claims.entry)
}

const claimsById = prepareForMany((db, ids) => db.select().from(claims).where(inArray(claims.id, ids)))

export async function listClaimsById(db: Database, ids: readonly string[]): Promise<ClaimRow[]> {
  return await claimsById(db, ids)
}

const sourcesOfClaims = prepareForMany((db, ids) =>
  db
    .select({
      claim: claimSources.claim,
      locate: claimSources.locate,
      id: sources.id,
      title: sources.title,
      url: sources.url,
      kind: sources.kind,
    })
    .from(claimSources)
    .innerJoin(sources, eq(sources.id, claimSources.source))
    .where(inArray(claimSources.claim, ids))
    .orderBy(asc(claimSources.claim), asc(claimSources.position)),
)

/** The sources of some claims, each with the claim it stands under, in the claims' own order. */
export async function listSourcesOfClaims(db: Database, claimIds: readonly string[]) {
  return await sourcesOfClaims(db, claimIds)
}

export async function findSource(db: Database, id: string) {
  return await db.query.sources.findFirst({ where: eq(sources.id, id) })
}

export async function listSourceIds(db: Database): Promise<string[]> {
  const rows = await db.select({ id: sources.id }).from(sources).orderBy(asc(sources.id))
  return rows.map(row => row.id)
}

/** The claims that rest on one source, entry by entry. */
export async function listClaimsOfSource(db: Database, source: string): Promise<ClaimRow[]> {
  const rows = await db
    .select({ claim: claims })
    .from(claimSources)
    .innerJoin(claims, eq(claims.id, claimSources.claim))
    .innerJoin(entries, eq(entries.slug, claims.entry))
    .where(eq(claimSources.source, source))
    .orderBy(asc(entries.position), asc(claims.position))
  return rows.map(row => row.claim)
}
