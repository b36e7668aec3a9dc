import { SeedError } from '#lib/wiki/seeds/problem.ts'
import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import { readText } from '#lib/wiki/seeds/read-text.ts'
import { draftEntry, type KnownEntry } from './draft-entry.ts'
import { parsePage } from './parse-page.ts'

/**
 * The draft of a seed file for the page in a text file, next to the wiki in a folder of seed files.
 * Throws `SeedError` for a page, or for seed files, that are not as they must be.
 */
export function draftPage(file: string, seedFolder: string): string {
  const { text, problems } = readText(file)
  if (text === null || problems.length > 0) throw new SeedError(problems)
  const entries: KnownEntry[] = []
  const {
    name: wiki,
    texts,
    layers,
    facets,
  } = readSeeds(seedFolder, entry => {
    const { slug, layer, name, aliases, sources } = entry
    entries.push({ slug, layer, name, aliases, sources })
  })
  const page = parsePage(text, file, { name: wiki, many: texts.noun.many })
  return draftEntry(page, { layers, facets, entries })
}
