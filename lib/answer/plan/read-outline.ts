import type { Database } from '#db/client.ts'
import { listFacetsOfClaims } from '#db/queries/wiki.ts'
import { RecentlyUsed } from '#lib/recently-used.ts'

/** What an entry's current claims are about: the ids of each facet's claims, in the entry's own order. */
export interface Outline {
  entry: string
  facets: Map<string, string[]>
}

// Outlines are kept while the wiki stays the same; each takes some two kilobytes.
const MOST_KEPT = 1_000
const kept = new WeakMap<Database, { version: string; outlines: RecentlyUsed<Outline> }>()

/** The outlines of some entries, read once for each version of the wiki. */
export async function readOutlines(
  db: Database,
  version: string,
  entries: readonly string[],
): Promise<Outline[]> {
  const outlines = outlinesOf(db, version)
  // Taken before anything is waited for: meanwhile another question may push them out.
  const known = new Map(entries.map(slug => [slug, outlines.get(slug)]))
  const missing = entries.filter(slug => !known.get(slug))
  const read = missing.length === 0 ? [] : await listFacetsOfClaims(db, missing)
  const byEntry = Map.groupBy(read, ({ entry }) => entry)
  for (const entry of missing) {
    const byFacet = Map.groupBy(byEntry.get(entry) ?? [], ({ facet }) => facet)
    const facets = new Map([...byFacet].map(([facet, claims]) => [facet, claims.map(({ id }) => id)]))
    known.set(entry, { entry, facets })
    outlines.set(entry, { entry, facets })
  }
  return entries.flatMap(slug => known.get(slug) ?? [])
}

function outlinesOf(db: Database, version: string): RecentlyUsed<Outline> {
  const known = kept.get(db)
  if (known?.version === version) return known.outlines
  const outlines = new RecentlyUsed<Outline>(MOST_KEPT)
  kept.set(db, { version, outlines })
  return outlines
}
