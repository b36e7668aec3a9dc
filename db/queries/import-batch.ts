import type { Row, RowWriter } from '#db/row-writer.ts'
import { aliases, claimSources, claims, entries, sources } from '#db/schema.ts'
import type { StoredClaim, StoredEntry } from './import-entry.ts'
import {
  type ClaimImport,
  type EntryChange,
  type EntryImport,
  isSameClaim,
  listChangedParts,
  saysTheSame,
} from './import-entry.ts'
import { type ClaimIndex, toFoundText } from './import-index.ts'
import { readStoredEntries } from './import-stored.ts'

// So many claims at once that a statement's cost does not show, few enough to be held.
const claimsAtOnce = 3_000

interface Place {
  position: number
  fingerprint: string
  /** Whether the database does not hold the entry yet. */
  isNew: boolean
}

/** Brings entries to what an import holds, many at once; rows that are right already are left alone. */
export class EntryBatch {
  readonly #writer: RowWriter
  readonly #index: ClaimIndex
  readonly #changes: EntryChange[] = []
  #waiting: { entry: EntryImport; place: Place }[] = []
  #waitingClaims = 0
  #nextRow: number
  readonly #now: number

  constructor(writer: RowWriter, index: ClaimIndex, nextRow: number, now: number) {
    this.#writer = writer
    this.#index = index
    this.#nextRow = nextRow
    this.#now = now
  }

  async add(entry: EntryImport, place: Place): Promise<void> {
    this.#waiting.push({ entry, place })
    this.#waitingClaims += entry.claims.length
    if (this.#waitingClaims >= claimsAtOnce) await this.#write()
  }

  /** Writes what waits still; returns what changed, in the order in which entries were added. */
  async end(): Promise<EntryChange[]> {
    await this.#write()
    return this.#changes
  }

  async remove(slugs: readonly string[]): Promise<EntryChange[]> {
    const removed = await readStoredEntries(this.#writer.db, slugs)
    const gone = slugs.flatMap(slug => removed.get(slug) ?? [])
    for (const claim of gone.flatMap(entry => entry.claims)) this.#index.remove(claim)
    const ids = gone.flatMap(entry => entry.claims.map(({ id }) => id))
    await this.#removeClaims(ids)
    await this.#writer.remove(entries.slug, slugs)
    await this.#index.writeClaims()
    return gone.map(entry => ({
      ...{ slug: entry.slug, layer: entry.layer, kind: 'removed' as const, parts: [] },
      claims: { added: [], changed: [], removed: entry.claims.map(({ id }) => id) },
    }))
  }

  async #write(): Promise<void> {
    const known = this.#waiting.filter(({ place }) => !place.isNew).map(({ entry }) => entry.slug)
    const stored = await readStoredEntries(this.#writer.db, known)
    const rows = new ChangedRows()
    for (const { entry, place } of this.#waiting) {
      const before = stored.get(entry.slug)
      const claimChanges = this.#compareClaims(entry, before, rows)
      rows.putEntry(entry, place, before)
      const kind = before ? 'changed' : 'added'
      const parts = before ? listChangedParts(before, entry) : []
      this.#changes.push({ slug: entry.slug, layer: entry.layer, kind, claims: claimChanges, parts })
    }
    this.#waiting = []
    this.#waitingClaims = 0
    await this.#writer.put(sources, [...rows.sources.values()])
    await this.#writer.insert(entries, rows.newEntries)
    await this.#writer.put(entries, rows.entries)
    await this.#writer.remove(aliases.entry, rows.withoutAliases)
    await this.#writer.insert(aliases, rows.aliases)
    await this.#removeClaims(rows.removed)
    await this.#writer.insert(claims, rows.claims)
    await this.#writer.insert(claimSources, rows.citations)
    await this.#index.writeClaims()
  }

  #compareClaims(
    entry: EntryImport,
    stored: StoredEntry | undefined,
    rows: ChangedRows,
  ): EntryChange['claims'] {
    const before = new Map(stored?.claims.map(claim => [claim.id, claim]))
    const changes: EntryChange['claims'] = { added: [], changed: [], removed: [] }
    for (const [position, claim] of entry.claims.entries()) {
      const old = before.get(claim.id)
      before.delete(claim.id)
      if (!old) changes.added.push(claim.id)
      else if (!isSameClaim(old, claim)) changes.changed.push(claim.id)
      else if (old.position === position && old.layer === entry.layer) continue
      this.#replace(entry, claim, position, old, rows)
    }
    for (const gone of before.values()) {
      changes.removed.push(gone.id)
      rows.removed.push(gone.id)
      this.#index.remove(gone)
    }
    return changes
  }

  /** Puts a claim in the place of the one stored, in the same row, or in a new row where there is none. */
  #replace(
    entry: EntryImport,
    claim: ClaimImport,
    position: number,
    old: StoredClaim | undefined,
    rows: ChangedRows,
  ): void {
    const row = old?.row ?? this.#nextRow++
    if (old) rows.removed.push(old.id)
    const changedAt = old && saysTheSame(old, claim) ? old.changedAt : this.#now
    rows.putClaim(entry, claim, { position, row, changedAt })
    if (old && toFoundText(old) === toFoundText(claim) && old.layer === entry.layer) return
    if (old) this.#index.remove(old)
    this.#index.add({ ...claim, row, layer: entry.layer })
  }

  // SQLite would delete the citations with the claims; PostgreSQL's claims, being split, cannot be referred to.
  async #removeClaims(ids: readonly string[]): Promise<void> {
    await this.#writer.remove(claimSources.claim, ids)
    await this.#writer.remove(claims.id, ids)
  }
}

/** The rows that a batch of entries changes. */
class ChangedRows {
  readonly sources = new Map<string, Row>()
  /** Entries that the database holds, and those that it does not. */
  readonly entries: Row[] = []
  readonly newEntries: Row[] = []
  readonly aliases: Row[] = []
  readonly claims: Row[] = []
  readonly citations: Row[] = []
  /** The ids of claims that go, or make place for what they have become. */
  readonly removed: string[] = []
  readonly withoutAliases: string[] = []

  putEntry(entry: EntryImport, { position, fingerprint }: Place, before: StoredEntry | undefined): void {
    const { aliases: names, sources: cited, claims: _, ...row } = entry
    // SQLite writes out the index gathered so far before a statement that may change rows of other tables, as this may.
    ;(before ? this.entries : this.newEntries).push({ ...row, position, fingerprint })
    for (const source of cited) this.sources.set(source.id, source)
    if (before) this.withoutAliases.push(entry.slug)
    for (const [place, alias] of names.entries())
      this.aliases.push({ entry: entry.slug, alias, position: place })
  }

  putClaim(
    entry: EntryImport,
    { sources: cited, ...claim }: ClaimImport,
    place: Pick<StoredClaim, 'position' | 'row' | 'changedAt'>,
  ): void {
    this.claims.push({ ...claim, ...place, entry: entry.slug, layer: entry.layer })
    for (const [place, { source, locate }] of cited.entries())
      this.citations.push({ claim: claim.id, source, locate, position: place })
  }
}
