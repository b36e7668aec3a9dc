/** What a comparison shows, as its address holds it. The first entry is the one pinned. */
export interface CompareRequest {
  entries: string[]
  /** None means all of them. */
  facets: string[]
  isUnevenOnly: boolean
}

export type CompareQuery = Partial<Record<'entries' | 'facets' | 'only', string | string[]>>

const maxSlugs = 100
const slug = /^[a-z0-9-]{1,80}$/

/**
 * Reads an address: lists divided by commas, or, as a form sends them, one parameter for each. Repeats count once, and what
 * nothing can be called is left out, so that no page is kept for it.
 */
export function readCompareRequest({ entries, facets, only }: CompareQuery): CompareRequest {
  return {
    entries: readSlugs(entries),
    facets: readSlugs(facets),
    isUnevenOnly: [only].flat().includes('differences'),
  }
}

/**
 * What a path of the site is answered with, where it is a comparison's: the short address to go to, where a form sent a
 * parameter for each choice, or the path under which the page is kept. Null for every other path.
 */
export function leadComparison(
  path: string,
  query: URLSearchParams,
): { to: string } | { kept: string } | null {
  const [, layer] = /^\/([^/]+)\/compare$/.exec(path) ?? []
  if (layer === undefined) return null
  const lists = ['entries', 'facets', 'only'].map(name => [name, query.getAll(name)] as const)
  const address = toCompareAddress(layer, readCompareRequest(Object.fromEntries(lists)))
  if (lists.some(([, values]) => values.length > 1)) return { to: address }
  const [, choice = ''] = address.split('?')
  return { kept: `${path}/${encodeURIComponent(`?${choice}`)}` }
}

/** What the last step of such a path holds; null for a step that `leadComparison` did not write. */
export function readChoice(step: string): CompareQuery | null {
  const query = decodeURIComponent(step)
  return query.startsWith('?') ? Object.fromEntries(new URLSearchParams(query)) : null
}

function readSlugs(given: string | string[] | undefined): string[] {
  const slugs = [given ?? []].flat().flatMap(list => list.split(','))
  const plain = slugs.map(text => text.trim()).filter(text => slug.test(text))
  return [...new Set(plain)].slice(0, maxSlugs)
}

/** Where a comparison stands: `/infrastructure/compare?entries=akash-network,lambda`; or a file of it beside that. */
export function toCompareAddress(
  layer: string,
  { entries, facets, isUnevenOnly }: CompareRequest,
  file?: 'comparison.md' | 'comparison.csv',
): string {
  const lists = [
    ['entries', entries],
    ['facets', facets],
    ['only', isUnevenOnly ? ['differences'] : []],
  ] as const
  const query = lists
    .filter(([, slugs]) => slugs.length > 0)
    .map(([name, slugs]) => `${name}=${slugs.map(encodeURIComponent).join(',')}`)
  const path = `/${layer}/compare${file ? `/${file}` : ''}`
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}
