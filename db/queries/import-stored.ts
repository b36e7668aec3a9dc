import { inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { inPortions } from '#db/in-portions.ts'
import { entries } from '#db/schema.ts'
import type { StoredClaim, StoredEntry } from './import-entry.ts'
import { listAliases, listClaims, listSourcesOfClaims } from './wiki.ts'

/** Entries as they are stored, by slug; slugs that are not stored are left out. */
export async function readStoredEntries(
  db: Database,
  slugs: readonly string[],
): Promise<Map<string, StoredEntry>> {
  const stored = new Map<string, StoredEntry>()
  for (const some of inPortions(slugs, 200)) {
    const rows = await db
      .select()
      .from(entries)
      .where(inArray(entries.slug, [...some]))
    const claimsOf = await readStoredClaims(db, some)
    const names = Map.groupBy(await listAliases(db, some), ({ entry }) => entry)
    for (const { position: _, fingerprint: __, ...row } of rows) {
      const own = claimsOf.get(row.slug) ?? { claims: [], sources: [] }
      stored.set(row.slug, { ...row, ...own, aliases: (names.get(row.slug) ?? []).map(({ alias }) => alias) })
    }
  }
  return stored
}

async function readStoredClaims(
  db: Database,
  slugs: readonly string[],
): Promise<Map<string, { claims: StoredClaim[]; sources: StoredEntry['sources'] }>> {
  const rows = await listClaims(db, slugs)
  const cited = await listSourcesOfClaims(
    db,
    rows.map(({ id }) => id),
  )
  const byClaim = Map.groupBy(cited, ({ claim }) => claim)
  const byEntry = Map.groupBy(rows, ({ entry }) => entry)
  return new Map(
    [...byEntry].map(([slug, own]) => [
      slug,
      {
        claims: own.map(({ entry: _, ...claim }) => ({
          ...claim,
          sources: (byClaim.get(claim.id) ?? []).map(({ id, locate }) => ({ source: id, locate })),
        })),
        sources: [
          ...new Map(
            own
              .flatMap(({ id }) => byClaim.get(id) ?? [])
              .map(({ id, title, url, kind }) => [id, { id, title, url, kind }]),
          ).values(),
        ],
      },
    ]),
  )
}
