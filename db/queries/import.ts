import { type Database, sqliteOf } from '#db/client.ts'
import type { wiki } from '#db/schema.ts'
import { type EntryChange, type EntryImport, prepareEntryWriter } from './import-entry.ts'
import { indexClaimTerms } from './search.ts'

/** A whole wiki to be brought in; entries are read one at a time, and only those that changed. */
export interface WikiImport {
  name: string
  summary: string
  version: string
  /** Changes when texts are given other terms; all claims are then indexed anew. */
  termsVersion: string
  layers: readonly { slug: string; name: string; summary: string }[]
  facets: readonly { slug: string; name: string; words: readonly string[] }[]
  /** In the order in which siblings are listed. */
  entries: readonly { slug: string; fingerprint: string; read: () => EntryImport }[]
}

export interface ImportOptions {
  /** The terms by which a claim's text is found. */
  toTerms: (text: string) => string[]
  onEntry?: (done: number, total: number) => void
}

export interface ImportOutcome {
  entries: EntryChange[]
  /** Whether the wiki's name, layers, facets or the order of entries changed. */
  isStackChanged: boolean
  /** Whether claims that were there already were indexed anew. */
  isIndexRebuilt: boolean
}

/** Makes the database hold exactly this wiki, in one transaction, and tells what that changed. */
export async function applyImport(
  db: Database,
  wiki: WikiImport,
  { toTerms, onEntry }: ImportOptions,
): Promise<ImportOutcome> {
  const apply = sqliteOf(db).$client.transaction((): ImportOutcome => {
    const writer = prepareEntryWriter(db, toTerms)
    const stored = listStored(db)
    const hadEntries = stored.size > 0
    const changed = [putLayers(db, wiki.layers), putFacets(db, wiki.facets)]
    const entries: EntryChange[] = []
    const movePosition = sqliteOf(db).$client.prepare('UPDATE entries SET position = ? WHERE slug = ?')
    for (const [position, { slug, fingerprint, read }] of wiki.entries.entries()) {
      const before = stored.get(slug)
      stored.delete(slug)
      if (before?.fingerprint !== fingerprint) entries.push(writer.write(read(), { position, fingerprint }))
      else if (before.position !== position) changed.push(movePosition.run(position, slug).changes > 0)
      onEntry?.(position + 1, wiki.entries.length)
    }
    for (const slug of stored.keys()) entries.push(writer.remove(slug))
    dropUnused(db, wiki)
    changed.push(putFacts(db, wiki))
    const isIndexRebuilt = putFact(db, 'terms', wiki.termsVersion) && hadEntries
    if (isIndexRebuilt) rebuildIndex(db, toTerms)
    return { entries, isStackChanged: changed.includes(true), isIndexRebuilt }
  })
  // Taking the write lock at once makes a busy database an error at the start, not halfway.
  return apply.immediate()
}

function listStored(db: Database): Map<string, { fingerprint: string; position: number }> {
  const rows = sqliteOf(db).$client.prepare('SELECT slug, fingerprint, position FROM entries').all() as {
    slug: string
    fingerprint: string
    position: number
  }[]
  return new Map(rows.map(row => [row.slug, row]))
}

/** Adds and changes layers; whether anything differed. Those that are gone stay until nothing refers to them. */
function putLayers(db: Database, layers: WikiImport['layers']): boolean {
  const stored = sqliteOf(db)
    .$client.prepare('SELECT slug, name, summary FROM layers ORDER BY position')
    .all()
  if (
    isSameJson(
      stored,
      layers.map(({ slug, name, summary }) => ({ slug, name, summary })),
    )
  )
    return false
  const put = sqliteOf(db).$client.prepare(`
    INSERT INTO layers (slug, name, summary, position) VALUES (:slug, :name, :summary, :position)
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name, summary = excluded.summary, position = excluded.position`)
  for (const [position, { slug, name, summary }] of layers.entries())
    put.run({ slug, name, summary, position })
  return true
}

/** As `putLayers`, for facets. */
function putFacets(db: Database, facets: WikiImport['facets']): boolean {
  const rows = facets.map(({ slug, name, words }) => ({ slug, name, words: JSON.stringify(words) }))
  const stored = sqliteOf(db).$client.prepare('SELECT slug, name, words FROM facets ORDER BY position').all()
  if (isSameJson(stored, rows)) return false
  const put = sqliteOf(db).$client.prepare(`
    INSERT INTO facets (slug, name, words, position) VALUES (:slug, :name, :words, :position)
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name, words = excluded.words, position = excluded.position`)
  for (const [position, row] of rows.entries()) put.run({ ...row, position })
  return true
}

/** Takes away sources that no claim cites any more, and layers and facets that the wiki no longer has. */
function dropUnused(db: Database, { layers, facets }: WikiImport): void {
  sqliteOf(db)
    .$client.prepare(
      'DELETE FROM sources WHERE NOT EXISTS (SELECT 1 FROM claim_sources WHERE source = sources.id)',
    )
    .run()
  const drop = (table: 'layers' | 'facets', kept: readonly { slug: string }[]) =>
    sqliteOf(db)
      .$client.prepare(`DELETE FROM ${table} WHERE slug NOT IN (SELECT value FROM json_each(?))`)
      .run(JSON.stringify(kept.map(({ slug }) => slug)))
  drop('layers', layers)
  drop('facets', facets)
}

/** Sets the wiki's name, summary and version; whether its name or summary differed. */
function putFacts(db: Database, { name, summary, version }: WikiImport): boolean {
  putFact(db, 'version', version)
  return [putFact(db, 'name', name), putFact(db, 'summary', summary)].includes(true)
}

/** Whether the fact differed. */
function putFact(db: Database, key: (typeof wiki.$inferSelect)['key'], value: string): boolean {
  const put = sqliteOf(db).$client.prepare(`
    INSERT INTO wiki ("key", value) VALUES (?, ?)
    ON CONFLICT ("key") DO UPDATE SET value = excluded.value WHERE value <> excluded.value`)
  return put.run(key, value).changes > 0
}

function rebuildIndex(db: Database, toTerms: ImportOptions['toTerms']): void {
  sqliteOf(db).$client.prepare("INSERT INTO claim_search (claim_search) VALUES ('delete-all')").run()
  const claims = sqliteOf(db).$client.prepare('SELECT row, layer, text FROM claims').all()
  for (const { row, layer, text } of claims as { row: number; layer: string; text: string }[])
    indexClaimTerms(db, [{ row, layer, terms: toTerms(text) }])
}

function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
