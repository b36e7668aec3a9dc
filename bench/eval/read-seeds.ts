import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { Openness, type Trait } from '#lib/wiki/model.ts'
import { StackBody } from '#lib/wiki/seeds/shapes.ts'
import { toStack } from '#lib/wiki/seeds/to-stack.ts'
import type { PlainWiki } from './fill-wiki.ts'

/** The wiki of a seeds folder, as plain data. */
export function readSeeds(folder: string): PlainWiki {
  const stack = toStack(StackBody.parse(parse(readFileSync(join(folder, 'stack.yaml'), 'utf8'))))
  const { texts, facets } = stack
  const wiki: PlainWiki = { version: 'seeds', texts, layers: [], facets, entries: [], claims: [] }
  for (const layer of stack.layers) {
    const { slug, name, summary } = layer
    wiki.layers.push({ slug, name, summary, traits: readTraits(folder, slug) })
    const read = layer.entries.map((slug: string) => ({
      slug,
      ...parse(readFileSync(join(folder, layer.slug, `${slug}.yaml`), 'utf8')),
    }))
    for (const openness of Openness.options)
      for (const entry of read) if (entry.openness === openness) addEntry(wiki, layer.slug, entry)
  }
  return wiki
}

function readTraits(folder: string, layer: string): Trait[] {
  const file = join(folder, `${layer}.yaml`)
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')).traits ?? []) : []
}

// biome-ignore lint/suspicious/noExplicitAny: the seeds are checked by the importer; here they are only measured on.
function addEntry(wiki: PlainWiki, layer: string, entry: any): void {
  const { slug, name, openness, tagline, aliases = [], unanswered = [] } = entry
  wiki.entries.push({ slug, layer, name, openness, tagline, aliases, unanswered })
  for (const { id, facet, text, status = 'current', by = null, asOf = null, asks = [] } of entry.claims)
    wiki.claims.push({ id: `${slug}/${id}`, entry: slug, layer, facet, text, status, by, asOf, asks })
}
