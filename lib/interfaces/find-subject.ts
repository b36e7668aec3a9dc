import type { Database } from '#db/client.ts'
import type { Entry } from '#lib/wiki/model.ts'
import { readLayerEntries, readLayers } from '#lib/wiki/read-wiki.ts'
import { searchWiki } from '#lib/wiki/search-wiki.ts'

/**
 * The slug of the entry that a question asked of the whole wiki is about: the first it names, else that of the claims
 * nearest to it; null where it leads to none.
 */
export async function findSubject(db: Database, question: string): Promise<string | null> {
  const named = await findNamed(db, question)
  if (named !== null) return named
  const [nearest] = await searchWiki(db, question)
  return nearest?.entry.slug ?? null
}

/** The slug of the entry that a question names first, the longest name where several begin there; or null. */
export async function findNamed(db: Database, question: string): Promise<string | null> {
  const layers = await readLayers(db)
  const entries = (await Promise.all(layers.map(({ slug }) => readLayerEntries(db, slug)))).flat()
  const words = toPlain(question)
  const places = entries.flatMap(entry =>
    namesOf(entry).map(name => ({ slug: entry.slug, at: words.indexOf(name), length: name.length })),
  )
  const [first] = places
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at || other.length - one.length)
  return first?.slug ?? null
}

function namesOf({ name, aliases }: Entry): string[] {
  return [name, ...aliases].map(toPlain).filter(plain => plain.trim() !== '')
}

/** Small letters and digits with one blank around each word, so that a name is found as whole words only. */
function toPlain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()} `
}
