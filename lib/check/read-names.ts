import type { Database } from '#db/client.ts'
import { CairnError } from '#lib/errors.ts'
import { findFacets } from '#lib/retrieval/find-facets.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import { readWords } from '#lib/retrieval/question-words.ts'
import { getEntry, readFacets, readLayerEntries, readLayers } from '#lib/wiki/read-wiki.ts'
import type { Scope } from './find-candidates.ts'

/** Layers that are searched, and what of them a sentence may name. */
export interface KnownNames {
  layers: string[]
  namesOf(entry: string): readonly string[]
  /** The slugs of the entries that a text names, each once, in the order of the text. */
  entriesIn(text: string): string[]
  /** The slugs of the facets that a text speaks of. */
  facetsIn(text: string): string[]
}

/** Reads the layers of a scope and how their entries are called. Throws `not-found` for an unknown entry or layer. */
export async function readNames(db: Database, { entry, layer }: Scope): Promise<KnownNames> {
  const [layers, facets] = await Promise.all([findLayers(db, entry, layer), readFacets(db)])
  const lists = await Promise.all(layers.map(slug => readLayerEntries(db, slug)))
  const names = new Map(lists.flat().map(({ slug, name, aliases }) => [slug, [name, ...aliases]]))
  return {
    layers,
    namesOf: slug => names.get(slug) ?? [],
    entriesIn: text => [
      ...new Set(
        findNames(text, ...lists).flatMap(mention => (mention.isCorrected ? [] : mention.entry.slug)),
      ),
    ],
    facetsIn: text => [...findFacets(readWords(text), facets).keys()],
  }
}

async function findLayers(
  db: Database,
  entry: string | undefined,
  layer: string | undefined,
): Promise<string[]> {
  if (entry !== undefined && layer !== undefined)
    throw new CairnError('bad-input', 'layer: name an entry or a layer, not both', { field: 'layer' })
  if (entry !== undefined) return [(await getEntry(db, entry)).layer]
  const all = (await readLayers(db)).map(({ slug }) => slug)
  if (layer === undefined) return all
  if (!all.includes(layer))
    throw new CairnError('not-found', `The wiki has no layer “${layer}”.`, { field: 'layer' })
  return [layer]
}
