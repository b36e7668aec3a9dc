import type Sqlite from 'better-sqlite3'
import { type Database, sqliteOf } from '#db/client.ts'
import { indexClaimTerms, removeClaimTerms } from './search.ts'

/** A claim as an import brings it. */
export interface ClaimImport {
  id: string
  facet: string
  text: string
  status: string
  by: string | null
  asOf: string | null
  checked: boolean
  sources: { source: string; locate: string | null }[]
}

/** An entry as an import brings it, whole. */
export interface EntryImport {
  slug: string
  layer: string
  name: string
  openness: string
  tagline: string
  homepage: string | null
  aliases: string[]
  sources: { id: string; title: string; url: string; kind: string }[]
  claims: ClaimImport[]
}

/** What an import did to one entry; claims are named by their full ids. */
export interface EntryChange {
  slug: string
  layer: string
  kind: 'added' | 'changed' | 'removed'
  claims: { added: string[]; changed: string[]; removed: string[] }
  /** The parts of a changed entry that differ, as `tagline`. */
  parts: string[]
}

export interface EntryWriter {
  /** Brings one entry's rows to what the import holds; rows that are right already are left alone. */
  write(entry: EntryImport, place: { position: number; fingerprint: string }): EntryChange
  remove(slug: string): EntryChange
}

interface StoredClaim extends Omit<ClaimImport, 'checked' | 'sources'> {
  row: number
  layer: string
  checked: number
  position: number
  /** JSON of the sources with their locators, in order. */
  sources: string
}

/** Prepares the statements that write entries, for use within one transaction. */
export function prepareEntryWriter(db: Database, toTerms: (text: string) => string[]): EntryWriter {
  const statements = prepareStatements(sqliteOf(db).$client)
  const writeClaims = prepareClaimWriter(db, statements, toTerms)
  return {
    write(entry, { position, fingerprint }) {
      const before = findStoredEntry(statements, entry.slug)
      const { aliases, sources, claims: _, ...row } = entry
      statements.putEntry.run({ ...row, position, fingerprint })
      putAliases(statements, entry.slug, aliases)
      const isSourceChanged =
        sources.filter(source => statements.putSource.run(source).changes > 0).length > 0
      const claims = writeClaims(entry)
      const parts = before ? listChangedParts(before, { ...row, aliases }) : []
      if (before && isSourceChanged) parts.push('sources')
      return { slug: entry.slug, layer: entry.layer, kind: before ? 'changed' : 'added', claims, parts }
    },
    remove(slug) {
      const { layer } = statements.findEntry.get(slug) as { layer: string }
      const claims = statements.listClaims.all(slug) as StoredClaim[]
      removeClaimTerms(
        db,
        claims.map(({ row }) => row),
      )
      statements.deleteEntry.run(slug)
      const removed = claims.map(({ id }) => id)
      return { slug, layer, kind: 'removed', claims: { added: [], changed: [], removed }, parts: [] }
    },
  }
}

type Statements = ReturnType<typeof prepareStatements>

function prepareStatements(client: Sqlite.Database) {
  return {
    findEntry: client.prepare(
      'SELECT slug, layer, name, openness, tagline, homepage FROM entries WHERE slug = ?',
    ),
    putEntry: client.prepare(`
      INSERT INTO entries (slug, layer, name, openness, tagline, homepage, position, fingerprint)
      VALUES (:slug, :layer, :name, :openness, :tagline, :homepage, :position, :fingerprint)
      ON CONFLICT (slug) DO UPDATE SET layer = excluded.layer, name = excluded.name, openness = excluded.openness,
        tagline = excluded.tagline, homepage = excluded.homepage, position = excluded.position,
        fingerprint = excluded.fingerprint`),
    deleteEntry: client.prepare('DELETE FROM entries WHERE slug = ?'),
    listAliases: client.prepare('SELECT alias FROM aliases WHERE entry = ? ORDER BY position').pluck(),
    deleteAliases: client.prepare('DELETE FROM aliases WHERE entry = ?'),
    addAlias: client.prepare('INSERT INTO aliases (entry, alias, position) VALUES (?, ?, ?)'),
    // A source that is there as it should be counts as no change.
    putSource: client.prepare(`
      INSERT INTO sources (id, title, url, kind) VALUES (:id, :title, :url, :kind)
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, url = excluded.url, kind = excluded.kind
      WHERE title <> excluded.title OR url <> excluded.url OR kind <> excluded.kind`),
    listClaims: client.prepare(`
      SELECT row, id, layer, facet, text, status, "by", as_of AS asOf, checked, position,
        (SELECT json_group_array(json_array(source, locate) ORDER BY position) FROM claim_sources
         WHERE claim = claims.id) AS sources
      FROM claims WHERE entry = ? ORDER BY position`),
    addClaim: client.prepare(`
      INSERT INTO claims (id, entry, layer, facet, text, status, "by", as_of, checked, position)
      VALUES (:id, :entry, :layer, :facet, :text, :status, :by, :asOf, :checked, :position)`),
    changeClaim: client.prepare(`
      UPDATE claims SET layer = :layer, facet = :facet, text = :text, status = :status, "by" = :by, as_of = :asOf,
        checked = :checked, position = :position
      WHERE id = :id`),
    deleteClaim: client.prepare('DELETE FROM claims WHERE id = ?'),
    deleteCitations: client.prepare('DELETE FROM claim_sources WHERE claim = ?'),
    addCitation: client.prepare(
      'INSERT INTO claim_sources (claim, source, locate, position) VALUES (?, ?, ?, ?)',
    ),
  }
}

function findStoredEntry(statements: Statements, slug: string): Record<string, unknown> | null {
  const row = statements.findEntry.get(slug) as Record<string, unknown> | undefined
  return row ? { ...row, aliases: statements.listAliases.all(slug) } : null
}

function listChangedParts(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter(part => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}

function putAliases(statements: Statements, slug: string, aliases: readonly string[]): void {
  statements.deleteAliases.run(slug)
  for (const [position, alias] of aliases.entries()) statements.addAlias.run(slug, alias, position)
}

/** Returns what writes an entry's claims and tells which were added, changed and removed. */
function prepareClaimWriter(db: Database, statements: Statements, toTerms: (text: string) => string[]) {
  const index = (row: number, layer: string, text: string) =>
    indexClaimTerms(db, [{ row, layer, terms: toTerms(text) }])

  const add = (entry: EntryImport, claim: ClaimImport, position: number) => {
    const { lastInsertRowid } = statements.addClaim.run(toRow(entry, claim, position))
    putCitations(statements, claim)
    index(Number(lastInsertRowid), entry.layer, claim.text)
  }

  const change = (entry: EntryImport, claim: ClaimImport, position: number, before: StoredClaim) => {
    statements.changeClaim.run(toRow(entry, claim, position))
    statements.deleteCitations.run(claim.id)
    putCitations(statements, claim)
    if (before.text === claim.text && before.layer === entry.layer) return
    removeClaimTerms(db, [before.row])
    index(before.row, entry.layer, claim.text)
  }

  return (entry: EntryImport): EntryChange['claims'] => {
    const stored = new Map(
      (statements.listClaims.all(entry.slug) as StoredClaim[]).map(claim => [claim.id, claim]),
    )
    const changes: EntryChange['claims'] = { added: [], changed: [], removed: [] }
    for (const [position, claim] of entry.claims.entries()) {
      const before = stored.get(claim.id)
      stored.delete(claim.id)
      if (!before) {
        add(entry, claim, position)
        changes.added.push(claim.id)
        continue
      }
      const isChanged = !isSameClaim(before, claim)
      if (isChanged) changes.changed.push(claim.id)
      if (isChanged || before.position !== position || before.layer !== entry.layer)
        change(entry, claim, position, before)
    }
    for (const { id, row } of stored.values()) {
      removeClaimTerms(db, [row])
      statements.deleteClaim.run(id)
      changes.removed.push(id)
    }
    return changes
  }
}

function putCitations(statements: Statements, { id, sources }: ClaimImport): void {
  for (const [position, { source, locate }] of sources.entries())
    statements.addCitation.run(id, source, locate, position)
}

function toRow(entry: EntryImport, { sources: _, ...claim }: ClaimImport, position: number) {
  return { ...claim, entry: entry.slug, layer: entry.layer, checked: claim.checked ? 1 : 0, position }
}

function isSameClaim(before: StoredClaim, after: ClaimImport): boolean {
  const sources = after.sources.map(({ source, locate }) => [source, locate])
  return (
    before.facet === after.facet &&
    before.text === after.text &&
    before.status === after.status &&
    before.by === after.by &&
    before.asOf === after.asOf &&
    before.checked === (after.checked ? 1 : 0) &&
    before.sources === JSON.stringify(sources)
  )
}
