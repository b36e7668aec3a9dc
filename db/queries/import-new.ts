import type { RowWriter } from '#db/row-writer.ts'
import { aliases, claimSources, claims, entries, sources } from '#db/schema.ts'
import type { EntryChange } from './import-entry.ts'
import { type EntryPlace, type NewRows, numberRows } from './import-rows.ts'

/** A new entry, not read yet. */
export interface UnreadEntry extends EntryPlace {
  slug: string
}

// So many entries at once that a statement's cost does not show, few enough to be held.
const entriesAtOnce = 200
// How many portions are made while another is written: one that is ready, and one that is being made.
const mostInHand = 2

/** Brings in entries that the database does not hold; their rows are made ahead, perhaps by a worker, while others are written. */
export class NewEntries {
  readonly #writer: RowWriter
  readonly #make: (some: readonly UnreadEntry[]) => Promise<NewRows>
  readonly #takeRows: (count: number) => number
  readonly #changes: EntryChange[] = []
  readonly #inHand: Promise<NewRows>[] = []
  #waiting: UnreadEntry[] = []

  /** `make` is given the entries of a layer after those of another, and none at the end; `takeRows` gives the first of so many free numbers for the rows of claims. */
  constructor(
    writer: RowWriter,
    make: (some: readonly UnreadEntry[]) => Promise<NewRows>,
    takeRows: (count: number) => number,
  ) {
    this.#writer = writer
    this.#make = make
    this.#takeRows = takeRows
  }

  async add(entry: UnreadEntry): Promise<void> {
    this.#waiting.push(entry)
    if (this.#waiting.length >= entriesAtOnce) this.#begin()
    if (this.#inHand.length > mostInHand) await this.#writeFirst()
  }

  /** Writes what waits still; returns what changed, in the order in which entries were added. */
  async end(): Promise<EntryChange[]> {
    if (this.#waiting.length > 0) this.#begin()
    // Given nothing more, it gives the counts that are left.
    this.#begin()
    while (this.#inHand.length > 0) await this.#writeFirst()
    return this.#changes
  }

  #begin(): void {
    const made = this.#make(this.#waiting)
    // Whoever waits for it is told; where the import fails before, nobody does.
    made.catch(() => undefined)
    this.#inHand.push(made)
    this.#waiting = []
  }

  async #writeFirst(): Promise<void> {
    const made = await this.#inHand.shift()
    if (!made) return
    const rows = numberRows(made, this.#takeRows(made.changes.flatMap(({ claims }) => claims.added).length))
    await this.#writer.put(sources, rows.sources)
    await this.#writer.insert(entries, rows.entries)
    await this.#writer.insert(aliases, rows.aliases)
    await this.#writer.insert(claims, rows.claims)
    await this.#writer.insert(claimSources, rows.citations)
    for (const claims of rows.index) await this.#writer.indexClaims(claims)
    for (const counts of rows.counts) await this.#writer.addTermCounts(counts)
    this.#changes.push(...rows.changes)
  }
}
