import type { EntryImport } from '#db/queries/import-entry.ts'
import type { SeedEntry } from './seeds/seed.ts'

/** An entry of a seed file as an import brings it. */
export function toEntryImport({ claims, ...entry }: SeedEntry): EntryImport {
  return { ...entry, claims: claims.map(({ name, ...claim }) => ({ id: `${entry.slug}/${name}`, ...claim })) }
}
