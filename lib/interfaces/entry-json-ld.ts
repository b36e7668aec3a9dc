import type { Claim, Entry } from '#lib/wiki/model.ts'

/** An entry's page in the words of schema.org, ready to stand in a script element of type `application/ld+json`. */
export function toEntryJsonLd(entry: Entry, claims: readonly Claim[], origin: string): string {
  const url = `${origin}/${entry.layer}/${entry.slug}`
  const sources = new Map(claims.flatMap(claim => claim.sources.map(source => [source.url, source.title])))
  const described = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: entry.name,
    description: entry.tagline,
    url,
    about: {
      '@type': 'Thing',
      name: entry.name,
      ...(entry.aliases.length > 0 ? { alternateName: entry.aliases } : {}),
      ...(entry.homepage === null ? {} : { url: entry.homepage }),
    },
    citation: [...sources].map(([address, name]) => ({ '@type': 'CreativeWork', name, url: address })),
  }
  // No text of the wiki may end the element it stands in.
  return JSON.stringify(described).replaceAll('<', '\\u003c')
}
