import { asc, gt, max, notExists, notInArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { type RowWriter, writeRows } from '#db/row-writer.ts'
import { claimSources, claims, entries, facets, layers, seedFiles, sources, wiki } from '#db/schema.ts'
import { toValues } from '#db/to-values.ts'
import { EntryBatch } from './import-batch.ts'
import type { EntryChange, EntryImport } from './import-entry.ts'
import { ClaimIndex } from './import-index.ts'
import { NewEntries, type UnreadEntry } from './import-new.ts'
import { type NewRows, NewRowsMaker } from './import-rows.ts'
import type { TermReader } from './term-counter.ts'
import { readWikiFacts } from './wiki.ts'

type LayerRow = typeof layers.$inferSelect

/** A whole wiki to be brought in; entries are read one at a time, and only those that changed. */
export interface WikiImport {
  name: string
  summary: string
  /** How the wiki's pages and chat speak, as JSON. */
  texts: string
  version: string
  /** Changes when texts are given other terms; all claims are then indexed anew. */
  termsVersion: string
  layers: readonly { slug: string; name: string; summary: string; traits?: LayerRow['traits'] }[]
  facets: readonly { slug: string; name: string; words: readonly string[] }[]
  /** In the order in which siblings are listed. */
  entries: readonly { slug: string; fingerprint: string; read: () => EntryImport }[]
  /** What to know of the seed files that were read, by which the next import leaves out those that stay as they are. */
  files?: readonly { entry: string; digest: string; outline: unknown }[]
}

export interface ImportOptions {
  /** The terms by which a claim's text is found. */
  reader: TermReader
  /** When this import is made, in milliseconds since 1970. */
  now: number
  onEntry?: (done: number, total: number) => void
  /** Makes the rows of new entries, for instance by a worker while others are written; without it they are made here. */
  makeNewRows?: (some: readonly UnreadEntry[]) => Promise<NewRows>
}

export interface ImportOutcome {
  entries: EntryChange[]
  /** Whether the wiki's name, texts, layers with their traits, facets or the order of entries changed. */
  isStackChanged: boolean
  /** Whether claims that were there already were indexed anew. */
  isIndexRebuilt: boolean
}

/**
 * Makes the database hold exactly this wiki, in one transaction, and tells what that changed. Throws
 * `DatabaseBusyError` when another program is writing it.
 */
export async function applyImport(
  db: Database,
  wiki: WikiImport,
  { reader, now, onEntry, makeNewRows }: ImportOptions,
): Promise<ImportOutcome> {
  return await writeRows(db, async writer => {
    const index = new ClaimIndex(writer, reader)
    const stored = new Map((await listStored(writer.db)).map(row => [row.slug, row]))
    const hadEntries = stored.size > 0
    const facts = await readWikiFacts(writer.db)
    const changed = [await putLayers(writer, wiki.layers), await putFacets(writer, wiki.facets)]
    const moved: { slug: string; position: number }[] = []
    const takeRows = countRows(await nextRow(writer.db))
    const added = new NewEntries(writer, makeNewRows ?? makeHere(wiki, now, reader), takeRows)
    const batch = new EntryBatch(writer, index, takeRows, now)
    for (const [position, { slug, fingerprint, read }] of wiki.entries.entries()) {
      const before = stored.get(slug)
      stored.delete(slug)
      if (!before) await added.add({ slug, position, fingerprint })
      else if (before.fingerprint !== fingerprint) await batch.add(read(), { position, fingerprint })
      else if (before.position !== position) moved.push({ slug, position })
      onEntry?.(position + 1, wiki.entries.length)
    }
    const brought = new Map(
      [...(await added.end()), ...(await batch.end())].map(change => [change.slug, change]),
    )
    const entries = [
      ...wiki.entries.flatMap(({ slug }) => brought.get(slug) ?? []),
      ...(await batch.remove([...stored.keys()])),
    ]
    await writer.remove(seedFiles.entry, [...stored.keys()])
    await putSeedFiles(writer, wiki.files ?? [])
    await writer.placeEntries(moved)
    await index.write()
    await writer.buildIndexes()
    await dropUnused(writer.db, wiki)
    const { name, summary, texts, version, termsVersion: terms } = wiki
    changed.push(moved.length > 0, facts.name !== name, facts.summary !== summary, facts.texts !== texts)
    await putFacts(writer, { name, summary, texts, version, terms })
    const isIndexRebuilt = hadEntries && facts.terms !== terms
    if (isIndexRebuilt) await rebuildIndex(writer, new ClaimIndex(writer, reader))
    return { entries, isStackChanged: changed.includes(true), isIndexRebuilt }
  })
}

function makeHere(wiki: WikiImport, now: number, reader: TermReader) {
  const bySlug = new Map(wiki.entries.map(entry => [entry.slug, entry]))
  const maker = new NewRowsMaker(now, reader)
  return async (some: readonly UnreadEntry[]) =>
    maker.make(
      some.flatMap(({ slug, ...place }) => {
        const entry = bySlug.get(slug)?.read()
        return entry ? [{ entry, place }] : []
      }),
    )
}

/** Gives numbers for rows, from the first that is free on. */
function countRows(first: number): (count: number) => number {
  let next = first
  return count => {
    next += count
    return next - count
  }
}

async function listStored(db: Database) {
  return await db
    .select({ slug: entries.slug, fingerprint: entries.fingerprint, position: entries.position })
    .from(entries)
}

// Rows are numbered here and not by the database, so that both databases number the same claims alike.
async function nextRow(db: Database): Promise<number> {
  const [last] = await db.select({ row: max(claims.row) }).from(claims)
  return (last?.row ?? 0) + 1
}

/** Adds and changes layers; whether anything differed. Those that are gone stay until nothing refers to them. */
async function putLayers(writer: RowWriter, given: WikiImport['layers']): Promise<boolean> {
  const rows = given.map(({ slug, name, summary, traits = [] }, position): LayerRow => {
    return { slug, name, summary, traits, position }
  })
  const count = await writer.db.$count(layers)
  return (await writer.put(layers, toValues(layers, rows))) > 0 || count > rows.length
}

/** As `putLayers`, for facets. */
async function putFacets(writer: RowWriter, given: WikiImport['facets']): Promise<boolean> {
  const rows = given.map(({ slug, name, words }, position) => ({ slug, name, words, position }))
  const count = await writer.db.$count(facets)
  return (await writer.put(facets, toValues(facets, rows))) > 0 || count > rows.length
}

async function putSeedFiles(writer: RowWriter, files: NonNullable<WikiImport['files']>): Promise<void> {
  // So many outlines at once that a statement's cost does not show, few enough to be held as text.
  const step = 1_000
  for (let at = 0; at < files.length; at += step)
    await writer.put(seedFiles, toValues(seedFiles, files.slice(at, at + step)))
}

async function putFacts(
  writer: RowWriter,
  facts: Record<(typeof wiki.$inferSelect)['key'], string>,
): Promise<void> {
  await writer.put(
    wiki,
    toValues(
      wiki,
      Object.entries(facts).map(([key, value]) => ({ key, value })),
    ),
  )
}

/** Takes away sources that no claim cites any more, and layers and facets that the wiki no longer has. */
async function dropUnused(db: Database, kept: Pick<WikiImport, 'layers' | 'facets'>): Promise<void> {
  const citing = db
    .select({ one: sql`1` })
    .from(claimSources)
    .where(sql`${claimSources.source} = ${sources.id}`)
  await db.delete(sources).where(notExists(citing))
  await db.delete(layers).where(
    notInArray(
      layers.slug,
      kept.layers.map(({ slug }) => slug),
    ),
  )
  await db.delete(facets).where(
    notInArray(
      facets.slug,
      kept.facets.map(({ slug }) => slug),
    ),
  )
}

/** Indexes every claim anew. */
export async function rebuildIndex(writer: RowWriter, index: ClaimIndex): Promise<void> {
  await writer.clearIndex()
  // So many at once that a statement's cost does not show, few enough to be held.
  const step = 5_000
  for (let last = 0; ; ) {
    const some = await writer.db
      .select({ row: claims.row, layer: claims.layer, text: claims.text, asks: claims.asks })
      .from(claims)
      .where(gt(claims.row, last))
      .orderBy(asc(claims.row))
      .limit(step)
    if (some.length === 0) break
    for (const claim of some) index.add(claim)
    await index.write()
    last = some.at(-1)?.row ?? last
  }
}
