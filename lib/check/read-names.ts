import type { Database } from '#db/client.ts'
import { CairnError } from '#lib/errors.ts'
import { getEntry, readLayerEntries, readLayers } from '#lib/wiki/read-wiki.ts'
import type { Scope } from './find-candidates.ts'

/** Layers that are searched, and the names of their entries by slug. */
export interface KnownNames {
  layers: string[]
  namesOf(entry: string): readonly string[]
}

/** Reads the layers of a scope and how their entries are called. Throws `not-found` for an unknown entry or layer. */
export async function readNames(db: Database, { entry, layer }: Scope): Promise<KnownNames> {
  const layers = await findLayers(db, entry, layer)
  const entries = (await Promise.all(layers.map(slug => readLayerEntries(db, slug)))).flat()
  const names = new Map(entries.map(({ slug, name, aliases }) => [slug, [name, ...aliases]]))
  return { layers, namesOf: slug => names.get(slug) ?? [] }
}

async function findLayers(
  db: Database,
  entry: string | undefined,
  layer: string | undefined,
): Promise<string[]> {
  if (entry !== undefined) return [(await getEntry(db, entry)).layer]
  const all = (await readLayers(db)).map(({ slug }) => slug)
  if (layer === undefined) return all
  if (!all.includes(layer))
    throw new CairnError('not-found', `The wiki has no layer “${layer}”.`, { field: 'layer' })
  return [layer]
}
