import type { Database } from '#db/client.ts'
import { WHOLE_ENTRIES } from './retrieve-claims.ts'
import { wikiMemory } from './wiki-memory.ts'

/**
 * Makes ready what questions on this entry's page are answered from: its own claims first, then its siblings', one entry at a
 * time, so that a question which is asked meanwhile waits for one of them at most. The first question about a layer would else
 * take seconds. Does nothing for an unknown entry, and for layers of more entries than a question reads whole.
 */
export async function makeLayerReady(db: Database, slug: string): Promise<void> {
  const memory = await wikiMemory(db)
  const layer = memory.entriesBySlug.get(slug)?.layer
  const siblings = layer === undefined ? [] : (memory.entriesByLayer.get(layer) ?? [])
  if (layer === undefined || siblings.length > WHOLE_ENTRIES) return
  await memory.readProfiles([slug])
  await memory.readUnanswered([slug])
  for (const sibling of siblings) await memory.readProfiles([sibling.slug])
  await memory.readTraits(layer)
}
