import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { entries, seedFiles } from '#db/schema.ts'

/** What the last import knew of each seed file whose entry is stored. */
export async function listSeedFiles(db: Database) {
  return await db
    .select({
      slug: entries.slug,
      openness: entries.openness,
      fingerprint: entries.fingerprint,
      digest: seedFiles.digest,
      outline: seedFiles.outline,
    })
    .from(seedFiles)
    .innerJoin(entries, eq(entries.slug, seedFiles.entry))
}
