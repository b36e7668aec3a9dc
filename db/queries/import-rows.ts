import { getTableColumns } from 'drizzle-orm'
import type { IndexedClaims, TermCounts } from '#db/row-writer.ts'
import { aliases, claimSources, claims, entries, sources } from '#db/schema.ts'
import { type Row, toValues, type Values } from '#db/to-values.ts'
import type { ClaimImport, EntryChange, EntryImport, StoredClaim } from './import-entry.ts'
import { GatheredTerms, toFoundText } from './import-terms.ts'
import type { TermReader } from './term-counter.ts'

/** Where an entry stands among its siblings, and the fingerprint of what it holds. */
export interface EntryPlace {
  position: number
  fingerprint: string
}

/** An entry that the database does not hold yet. */
export interface NewEntry {
  entry: EntryImport
  place: EntryPlace
}

/** All that is inserted for some new entries. It is plain, so that a worker can make it. */
export interface NewRows {
  sources: Values
  entries: Values
  aliases: Values
  /** Their rows are counted from 0. */
  claims: Values
  citations: Values
  /** As above. */
  index: IndexedClaims[]
  /** Of layers whose entries are all there: a term is then written once, not with each portion. */
  counts: TermCounts[]
  changes: EntryChange[]
}

/** The same with the rows of claims counted from the first that is free. */
export function numberRows(made: NewRows, first: number): NewRows {
  const columns = Object.keys(getTableColumns(claims))
  const place = columns.indexOf('row')
  return {
    ...made,
    claims: made.claims.map((value, i) => (i % columns.length === place ? Number(value) + first : value)),
    index: made.index.map(layer => ({ ...layer, rows: layer.rows.map(row => row + first) })),
  }
}

/** Makes what is inserted for new entries, a portion after the other. */
export class NewRowsMaker {
  readonly #changedAt: number
  readonly #terms: GatheredTerms

  /** For an import made at a time in milliseconds since 1970. */
  constructor(changedAt: number, reader: TermReader) {
    this.#changedAt = changedAt
    this.#terms = new GatheredTerms(reader)
  }

  /** The rows of some entries, the layers one after the other; of none, at the end, the counts that are left. */
  make(added: readonly NewEntry[]): NewRows {
    const rows = new EntryRows()
    let row = 0
    for (const { entry, place } of added) {
      rows.addEntry(entry, place)
      for (const [position, claim] of entry.claims.entries()) {
        rows.addClaim(entry, claim, { position, row, changedAt: this.#changedAt })
        this.#terms.add(entry.layer, row, toFoundText(claim))
        row += 1
      }
    }
    return {
      sources: toValues(sources, [...rows.sources.values()]),
      entries: toValues(entries, rows.entries),
      aliases: toValues(aliases, rows.aliases),
      claims: toValues(claims, rows.claims),
      citations: toValues(claimSources, rows.citations),
      index: this.#terms.takeClaims(),
      counts: this.#terms.takeCounts(added.at(-1)?.entry.layer),
      changes: added.map(({ entry }) => toChange(entry)),
    }
  }
}

function toChange({ slug, layer, claims }: EntryImport): EntryChange {
  const added = claims.map(({ id }) => id)
  return { slug, layer, kind: 'added', claims: { added, changed: [], removed: [] }, parts: [] }
}

/** The rows of entries and of what they hold. */
export class EntryRows {
  readonly sources = new Map<string, Row>()
  readonly entries: Row[] = []
  readonly aliases: Row[] = []
  readonly claims: Row[] = []
  readonly citations: Row[] = []

  addEntry(entry: EntryImport, { position, fingerprint }: EntryPlace): void {
    const { aliases: names, sources: cited, claims: _, ...row } = entry
    this.entries.push({ ...row, position, fingerprint })
    for (const source of cited) this.sources.set(source.id, source)
    for (const [place, alias] of names.entries())
      this.aliases.push({ entry: entry.slug, alias, position: place })
  }

  addClaim(
    entry: EntryImport,
    { sources: cited, ...claim }: ClaimImport,
    place: Pick<StoredClaim, 'position' | 'row' | 'changedAt'>,
  ): void {
    this.claims.push({ ...claim, ...place, entry: entry.slug, layer: entry.layer })
    for (const [place, { source, locate }] of cited.entries())
      this.citations.push({ claim: claim.id, source, locate, position: place })
  }
}
