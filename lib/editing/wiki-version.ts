import type { Database } from '#db/client.ts'
import type { Claim, Entry, Source } from '#lib/wiki/model.ts'
import { readAllEntries, readClaims } from '#lib/wiki/read-wiki.ts'
import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import type { SeedEntry } from '#lib/wiki/seeds/seed.ts'

/** An entry with its claims, as one version of a wiki has it. */
export interface VersionEntry extends Entry {
  claims: Claim[]
}

/** One version of a wiki: its entries by their slugs. */
export type WikiVersion = ReadonlyMap<string, VersionEntry>

/** The version in a folder of seed files; throws `SeedError` when they are not good. */
export function readFolderVersion(folder: string): WikiVersion {
  const version = new Map<string, VersionEntry>()
  readSeeds(folder, entry => void version.set(entry.slug, toVersionEntry(entry)))
  return version
}

/** The version that a database holds. */
export async function readDatabaseVersion(db: Database): Promise<WikiVersion> {
  const entries = await readAllEntries(db)
  const version = new Map<string, VersionEntry>()
  for (const entry of entries)
    version.set(entry.slug, { ...entry, claims: await readClaims(db, [entry.slug]) })
  return version
}

function toVersionEntry({ sources, claims, ...entry }: SeedEntry): VersionEntry {
  const byId = new Map(sources.map((source): [string, Source] => [source.id, source]))
  return {
    ...entry,
    claims: claims.map(({ name, sources: cited, ...claim }) => ({
      ...claim,
      ...{ id: `${entry.slug}/${name}`, entry: entry.slug, layer: entry.layer },
      sources: cited.flatMap(({ source, locate }) => {
        const found = byId.get(source)
        return found ? [{ ...found, locate }] : []
      }),
    })),
  }
}
