import type { MetadataRoute } from 'next'
import { origin, wiki } from '#lib/wiring.ts'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [stack, sources] = await Promise.all([wiki.stack(), wiki.sourceIds()])
  const layers = stack.flatMap(layer => [
    `/${layer.slug}`,
    ...layer.entries.map(entry => `/${layer.slug}/${entry.slug}`),
  ])
  return ['/', ...layers, ...sources.map(id => `/sources/${id}`)].map(path => ({ url: `${origin}${path}` }))
}
