import type { MetadataRoute } from 'next'
import { origin, wiki } from '#lib/wiring.ts'
import { withSiblingsAddress } from './[layer]/compare/with-siblings.ts'

// As many as one sitemap may list (sitemaps.org).
const mostAddresses = 50_000
// Finding each entry's closest siblings looks at all claims of a layer: of a larger one, its comparison page stands for all.
const mostCompared = 60

/** Every page that is worth finding, with when its claims last changed. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [stack, sources, changes] = await Promise.all([wiki.stack(), wiki.sourceIds(), wiki.lastChanges()])
  const layers = await Promise.all(
    stack.map(async layer => {
      const slugs = layer.entries.map(({ slug }) => slug)
      const comparisons = slugs.length > mostCompared ? [] : await listComparisons(layer.entries)
      return [
        at(`/${layer.slug}`, latestOf(slugs)),
        ...layer.entries.map(({ slug }) => at(`/${layer.slug}/${slug}`, latestOf([slug]))),
        ...(slugs.length < 2 ? [] : [at(`/${layer.slug}/compare`, latestOf(slugs))]),
        ...comparisons.map(path => at(path, latestOf(slugs))),
      ]
    }),
  )
  const all = stack.flatMap(layer => layer.entries.map(({ slug }) => slug))
  const pages = [at('/', latestOf(all)), ...layers.flat(), ...sources.map(id => at(`/sources/${id}`))]
  return pages.slice(0, mostAddresses)

  function latestOf(slugs: readonly string[]): Date | undefined {
    const times = slugs.flatMap(slug => changes.get(slug)?.getTime() ?? [])
    return times.length === 0 ? undefined : new Date(times.reduce((one, other) => Math.max(one, other)))
  }
}

type Siblings = Awaited<ReturnType<typeof wiki.stack>>[number]['entries']

/** The comparisons that the pages of entries lead to. */
async function listComparisons(entries: Siblings): Promise<string[]> {
  const claims = await wiki.claimsOf(...entries.map(({ slug }) => slug))
  const addresses = entries.flatMap(entry => {
    const siblings = entries.filter(({ slug }) => slug !== entry.slug)
    return withSiblingsAddress(entry, siblings, claims) ?? []
  })
  return [...new Set(addresses)]
}

function at(path: string, lastModified?: Date): MetadataRoute.Sitemap[number] {
  return { url: `${origin}${path}`, ...(lastModified ? { lastModified } : {}) }
}
