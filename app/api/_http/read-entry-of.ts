import { CairnError } from '#lib/errors.ts'
import type { WireEntry } from '#lib/interfaces/wire.ts'
import { wire } from '#lib/wiring.ts'

/** The entry at a page's address. Throws `not-found` where the layer has none of that name. */
export async function readEntryOf({ layer, entry }: { layer: string; entry: string }): Promise<WireEntry> {
  const found = await wire.entry(entry)
  if (found.layer === layer) return found
  throw new CairnError('not-found', `The layer “${layer}” has no entry “${entry}”.`, { field: 'layer' })
}
