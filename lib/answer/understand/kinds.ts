import { type AskedLayer, ownNouns } from '#lib/retrieval/own-nouns.ts'

/** Nouns for what layers hold: whom "which provider", "other engines" or "all of the clouds" ask about. */
const NOUNS = `project entry sibling one provider company firm startup platform network service marketplace market cloud
  engine server framework library tool runtime option vendor player competitor rival peer alternative team group
  organisation organization system product protocol neocloud`
// Nouns that mean a layer's entries only where the layer is of such: Infrastructure does not hold models.
const NOUNS_OF_LAYERS = 'model family lab'

/** Says of a word whether it is such a noun in this layer. */
export function kindNouns(layer: AskedLayer): {
  singular: ReadonlySet<string>
  plural: ReadonlySet<string>
} {
  const head = `${layer.slug} ${layer.name}`.toLowerCase()
  const own = NOUNS_OF_LAYERS.split(' ').filter(noun => head.includes('model') && noun !== '')
  const nouns = ownNouns(layer)
  const known = [...NOUNS.split(/\s+/), ...own]
  return {
    singular: new Set([...known, ...nouns.map(({ one }) => one.toLowerCase())]),
    plural: new Set([...known.map(pluralOf), ...nouns.map(({ many }) => many.toLowerCase())]),
  }
}

/** Nouns that can mean nothing but entries beside this one. */
export const SIBLING_NOUNS = new Set(
  'sibling siblings competitor competitors rival rivals peer peers alternative alternatives entry entries'.split(
    ' ',
  ),
)

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}
