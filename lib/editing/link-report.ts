import type { SeedEntry } from '#lib/wiki/seeds/seed.ts'
import type { CheckedLink } from './check-links.ts'

/** An address that an entry's claims rest on. */
export interface SourceLink {
  entry: string
  layer: string
  source: string
  url: string
  /** Names of the claims that cite it. */
  claims: string[]
}

/** The addresses of an entry's sources, and its homepage where no source is that. */
export function linksOf({ slug, layer, homepage, sources, claims }: SeedEntry): SourceLink[] {
  const links = sources.map(({ id, url }) => ({
    ...{ entry: slug, layer, source: id, url },
    claims: claims.filter(claim => claim.sources.some(({ source }) => source === id)).map(({ name }) => name),
  }))
  if (homepage === null || links.some(({ url }) => url === homepage)) return links
  return [...links, { entry: slug, layer, source: 'homepage', url: homepage, claims: [] }]
}

/** Whether what was found says that a source is gone, and not that it could not be seen just now. */
export function isBroken({ outcome }: CheckedLink): boolean {
  return outcome === 'missing' || outcome === 'unreachable'
}

/** What is not as it should be, entry by entry, after a line of counts. */
export function describeLinks(links: readonly SourceLink[], found: ReadonlyMap<string, CheckedLink>): string {
  const checked = [...found.values()]
  const counts = [...Map.groupBy(checked, ({ outcome }) => outcome)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([outcome, all]) => `${all.length} ${outcome}`)
  const bad = links.filter(({ url }) => found.has(url) && found.get(url)?.outcome !== 'ok')
  const byEntry = Map.groupBy(bad, ({ layer, entry }) => `${layer}/${entry}`)
  const entries = [...byEntry].map(([entry, own]) =>
    [entry, ...own.map(link => describeLink(link, found.get(link.url)))].join('\n'),
  )
  const isOffline = checked.length > 1 && checked.every(({ outcome }) => outcome === 'unreachable')
  if (isOffline) return `None of ${found.size} addresses could be reached. Is this machine online?`
  return [`${found.size} addresses: ${counts.join(', ')}.`, ...entries].join('\n\n')
}

function describeLink({ source, url, claims }: SourceLink, link: CheckedLink | undefined): string {
  if (!link) return ''
  const { outcome, status, location, detail } = link
  const why = [status, detail].filter(part => part !== null).join(', ')
  const to = location === null ? '' : ` -> ${location}`
  const bears = claims.length === 0 ? '' : `\n      bears out ${claims.join(', ')}`
  return `  ${outcome}${why === '' ? '' : ` (${why})`} ${source}: ${url}${to}${bears}`
}
