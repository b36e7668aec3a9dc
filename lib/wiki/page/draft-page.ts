import { existsSync, readFileSync, statSync } from 'node:fs'
import { decodeText } from '#lib/wiki/seeds/decode-text.ts'
import { SeedError } from '#lib/wiki/seeds/problem.ts'
import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import { draftEntry, type KnownEntry } from './draft-entry.ts'
import { parsePage } from './parse-page.ts'

/**
 * The draft of a seed file for the page in a text file, next to the wiki in a folder of seed files.
 * Throws `SeedError` for a page, or for seed files, that are not as they must be.
 */
export function draftPage(file: string, seedFolder: string): string {
  const page = parsePage(readText(file), file)
  const entries: KnownEntry[] = []
  const { layers, facets } = readSeeds(seedFolder, ({ slug, layer, name, aliases, sources }) => {
    entries.push({ slug, layer, name, aliases, sources })
  })
  return draftEntry(page, { layers, facets, entries })
}

function readText(file: string): string {
  const refuse = (message: string) => new SeedError([{ file, line: 1, column: 1, message }])
  if (!existsSync(file)) throw refuse('no such file; expected the text of a page')
  if (!statSync(file).isFile()) throw refuse('is no file; expected the text of a page')
  const { text, problems } = decodeText(readFileSync(file), file)
  if (text === null || problems.length > 0) throw new SeedError(problems)
  return text
}
