/** Nouns for what layers hold: whom "which provider", "other engines" or "all of the clouds" ask about. */
const NOUNS = `project entry sibling one provider company firm startup platform network service marketplace market cloud
  engine server framework library tool runtime option vendor player competitor rival peer alternative team group
  organisation organization system product protocol neocloud`
// Nouns that mean a layer's entries only where the layer is of such: Infrastructure does not hold models.
const NOUNS_OF_LAYERS = 'model family lab'

/** Says of a word whether it is such a noun in this layer. */
export function kindNouns(layer: { slug: string; name: string; summary: string }): {
  singular: ReadonlySet<string>
  plural: ReadonlySet<string>
} {
  const head = `${layer.slug} ${layer.name}`.toLowerCase()
  const own = NOUNS_OF_LAYERS.split(' ').filter(noun => head.includes('model') && noun !== '')
  const singular = new Set([...NOUNS.split(/\s+/), ...own])
  return { singular, plural: new Set([...singular].map(pluralOf)) }
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
