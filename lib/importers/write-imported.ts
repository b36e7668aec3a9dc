import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import { writeWikiFolder } from '#lib/wiki/seeds/write-wiki-folder.ts'
import { toSeedFiles } from './to-seed-files.ts'
import type { WikiDraft } from './wiki-draft.ts'

/**
 * Writes a wiki as seed files into a new folder: whole, or not at all. Throws `bad-input` when the folder exists, and
 * `SeedError` when the wiki breaks a rule of seed files.
 */
export function writeImported(draft: WikiDraft, folder: string): void {
  writeWikiFolder(folder, toSeedFiles(draft), written => void readSeeds(written, () => {}))
}
