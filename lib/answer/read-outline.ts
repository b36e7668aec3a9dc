import type { Database } from '#db/client.ts'
import { listClaims } from '#db/queries/wiki.ts'

/** What an entry's current claims are about: the ids of each facet's claims, in the entry's own order. */
export interface Outline {
  entry: string
  facets: Map<string, string[]>
}

// Outlines are kept while the wiki stays the same; more of them than this are not worth their memory.
const MOST_KEPT = 5_000
const kept = new WeakMap<Database, { version: string; outlines: Map<string, Outline> }>()

/** The outlines of some entries, read once for each version of the wiki. */
export async function readOutlines(
  db: Database,
  version: string,
  entries: readonly string[],
): Promise<Outline[]> {
  let cache = kept.get(db)
  if (cache?.version !== version || cache.outlines.size > MOST_KEPT) {
    cache = { version, outlines: new Map() }
    kept.set(db, cache)
  }
  const { outlines } = cache
  const missing = entries.filter(slug => !outlines.has(slug))
  if (missing.length > 0) {
    const byEntry = Map.groupBy(await listClaims(db, missing), ({ entry }) => entry)
    for (const entry of missing) {
      const current = (byEntry.get(entry) ?? []).filter(({ status }) => status === 'current')
      const byFacet = Map.groupBy(current, ({ facet }) => facet)
      const facets = new Map([...byFacet].map(([facet, claims]) => [facet, claims.map(({ id }) => id)]))
      outlines.set(entry, { entry, facets })
    }
  }
  return entries.flatMap(slug => outlines.get(slug) ?? [])
}
