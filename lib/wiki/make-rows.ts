import { availableParallelism } from 'node:os'
import type { UnreadEntry } from '#db/queries/import-new.ts'
import type { EntryPlace, NewRows } from '#db/queries/import-rows.ts'
import { AnsweringWorker } from './answering-worker.ts'

/** A sealed entry and where it stands. */
export interface SealedPlace {
  bytes: Uint8Array
  place: EntryPlace
}

/** Makes the rows of new entries for an import. */
export interface RowsMaker {
  make: (some: readonly UnreadEntry[]) => Promise<NewRows>
  end: () => Promise<void>
}

// A worker takes half a second to start, in which the rows of a thousand entries are made.
const LEAST_ENTRIES = 4_000

/** Whether a worker is worth its start: there are many entries to make rows of, and a processor to do it beside this one. */
export function isWorthWorker(entries: number): boolean {
  return entries >= LEAST_ENTRIES && availableParallelism() > 1
}

/**
 * Makes rows by a worker, so that one processor makes rows while another writes them. `giveBytes` gives a sealed entry, which
 * is handed over: it cannot be opened here any more.
 */
export function makeRowsByWorker(giveBytes: (slug: string) => Uint8Array, now: number): RowsMaker {
  const file = new URL('./rows-worker.ts', import.meta.url)
  const worker = new AnsweringWorker<SealedPlace[], NewRows>(file, { now })
  const make = (some: readonly UnreadEntry[]) => {
    const sealed = some.map(({ slug, ...place }) => ({ bytes: giveBytes(slug), place }))
    return worker.ask(
      sealed,
      sealed.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    )
  }
  return { make, end: () => worker.end() }
}
