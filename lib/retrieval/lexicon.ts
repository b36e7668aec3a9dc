import type { Database } from '#db/client.ts'
import type { Facet, NamedEntry } from '#lib/wiki/model.ts'
import { getEntry } from '#lib/wiki/read-wiki.ts'
import type { WikiTexts } from '#lib/wiki/texts.ts'
import type { Ideas } from './concepts.ts'
import type { AskedLayer } from './own-nouns.ts'
import { wikiMemory } from './wiki-memory.ts'

/** What a question asked on one entry's page may name: its entry and siblings, entries of other layers, facets. */
export interface Lexicon {
  layer: AskedLayer
  page: NamedEntry
  /** All entries of the layer, the page's own among them, in sibling order. */
  entries: NamedEntry[]
  /** What a text may name: the layer's entries, then those of all layers (find-names.ts). */
  names: readonly (readonly NamedEntry[])[]
  facets: Facet[]
  texts: WikiTexts
  ideas: Ideas
}

/** Reads the names by which a question on this entry's page is understood; throws `not-found` for an unknown entry. */
export async function readLexicon(db: Database, entry: string): Promise<Lexicon> {
  const memory = await wikiMemory(db)
  const page = memory.entriesBySlug.get(entry) ?? (await getEntry(db, entry))
  const { layers, facets, texts, ideas } = memory
  const entries = memory.entriesByLayer.get(page.layer) ?? [page]
  const unknown = { slug: page.layer, name: page.layer, summary: '' }
  return {
    layer: { ...(layers.find(layer => layer.slug === page.layer) ?? unknown), noun: texts.noun },
    page,
    entries,
    names: [entries, memory.entries],
    facets,
    texts,
    ideas,
  }
}
