import type { RowWriter } from '#db/row-writer.ts'
import { aliases, claimSources, claims, entries, sources } from '#db/schema.ts'
import { toValues } from '#db/to-values.ts'
import type { StoredClaim, StoredEntry } from './import-entry.ts'
import {
  type ClaimImport,
  type EntryChange,
  type EntryImport,
  isSameClaim,
  listChangedParts,
  saysTheSame,
} from './import-entry.ts'
import type { ClaimIndex } from './import-index.ts'
import { type EntryPlace, EntryRows } from './import-rows.ts'
import { readStoredEntries } from './import-stored.ts'
import { toFoundText } from './import-terms.ts'

// So many claims at once that a statement's cost does not show, few enough to be held.
const claimsAtOnce = 3_000

/** Brings entries that the database holds to what an import has, many at once; rows that are right already are left alone. */
export class EntryBatch {
  readonly #writer: RowWriter
  readonly #index: ClaimIndex
  readonly #changes: EntryChange[] = []
  #waiting: { entry: EntryImport; place: EntryPlace }[] = []
  #waitingClaims = 0
  readonly #takeRows: (count: number) => number
  readonly #now: number

  /** `takeRows` gives the first of so many free numbers for the rows of claims. */
  constructor(writer: RowWriter, index: ClaimIndex, takeRows: (count: number) => number, now: number) {
    this.#writer = writer
    this.#index = index
    this.#takeRows = takeRows
    this.#now = now
  }

  async add(entry: EntryImport, place: EntryPlace): Promise<void> {
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
    await this.#index.write()
    return gone.map(entry => ({
      ...{ slug: entry.slug, layer: entry.layer, kind: 'removed' as const, parts: [] },
      claims: { added: [], changed: [], removed: entry.claims.map(({ id }) => id) },
    }))
  }

  async #write(): Promise<void> {
    const slugs = this.#waiting.map(({ entry }) => entry.slug)
    const stored = await readStoredEntries(this.#writer.db, slugs)
    const rows = new ChangedRows()
    for (const { entry, place } of this.#waiting) {
      const before = stored.get(entry.slug)
      if (!before) throw new Error(`The entry “${entry.slug}” is not stored.`)
      const claimChanges = this.#compareClaims(entry, before, rows)
      rows.addEntry(entry, place)
      const parts = listChangedParts(before, entry)
      this.#changes.push({
        slug: entry.slug,
        layer: entry.layer,
        kind: 'changed',
        claims: claimChanges,
        parts,
      })
    }
    this.#waiting = []
    this.#waitingClaims = 0
    await this.#writer.put(sources, toValues(sources, [...rows.sources.values()]))
    await this.#writer.put(entries, toValues(entries, rows.entries))
    await this.#writer.remove(aliases.entry, slugs)
    await this.#writer.insert(aliases, toValues(aliases, rows.aliases))
    await this.#removeClaims(rows.removed)
    await this.#writer.insert(claims, toValues(claims, rows.claims))
    await this.#writer.insert(claimSources, toValues(claimSources, rows.citations))
    await this.#index.write()
  }

  #compareClaims(entry: EntryImport, stored: StoredEntry, rows: ChangedRows): EntryChange['claims'] {
    const before = new Map(stored.claims.map(claim => [claim.id, claim]))
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
    const row = old?.row ?? this.#takeRows(1)
    if (old) rows.removed.push(old.id)
    const changedAt = old && saysTheSame(old, claim) ? old.changedAt : this.#now
    rows.addClaim(entry, claim, { position, row, changedAt })
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
class ChangedRows extends EntryRows {
  /** The ids of claims that go, or make place for what they have become. */
  readonly removed: string[] = []
}
