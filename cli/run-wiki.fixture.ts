import { join } from 'node:path'
import { openDatabase } from '#db/client.ts'
import type { SeedFolder } from '#lib/wiki/seeds/seed-folder.fixture.ts'
import { runWiki } from './run-wiki.ts'

/** Runs `wiki` on a folder of seed files, with a database in that folder; gives its status and what it wrote. */
export async function runWikiIn(folder: SeedFolder, args: string[]) {
  const written = { stdout: '', stderr: '' }
  const status = await runWiki(args, {
    out: { write: text => (written.stdout += text) },
    err: { write: text => (written.stderr += text) },
    openDatabase: async url => openDatabase(url ?? databaseUrlIn(folder)),
    readWikiFolder: async () => folder.path,
  })
  return { status, ...written }
}

/** The address of the database that `runWikiIn` uses. */
export function databaseUrlIn(folder: SeedFolder): string {
  return `file:${join(folder.path, 'wiki.db')}`
}
