import type { Database } from '#db/client.ts'
import type { Entry, Facet, Layer } from '#lib/wiki/model.ts'
import { getEntry, readFacets, readLayerEntries, readLayers } from '#lib/wiki/read-wiki.ts'

/** What a question asked on one entry's page may name: its entry and siblings, entries of other layers, facets. */
export interface Lexicon {
  layer: Layer
  page: Entry
  /** All entries of the layer, the page's own among them, in sibling order. */
  entries: Entry[]
  /** Entries of the other layers. */
  elsewhere: Entry[]
  facets: Facet[]
}

/** Reads the names by which a question on this entry's page is understood; throws `not-found` for an unknown entry. */
export async function readLexicon(db: Database, entry: string): Promise<Lexicon> {
  const page = await getEntry(db, entry)
  const [layers, facets] = await Promise.all([readLayers(db), readFacets(db)])
  const byLayer = await Promise.all(layers.map(layer => readLayerEntries(db, layer.slug)))
  const all = byLayer.flat()
  return {
    layer: layers.find(layer => layer.slug === page.layer) ?? {
      slug: page.layer,
      name: page.layer,
      summary: '',
    },
    page,
    entries: all.filter(({ layer }) => layer === page.layer),
    elsewhere: all.filter(({ layer }) => layer !== page.layer),
    facets,
  }
}
