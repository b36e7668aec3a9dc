import { checkFolder, type KnownFile, openFolder } from './read-seeds.ts'
import type { SealedEntry } from './seal-file.ts'
import { type Sharing, sealFiles } from './seal-files.ts'
import type { SeedStack } from './seed.ts'

/** A good file: its entry, or nothing of it when it is as it was at an earlier reading. */
export interface CheckedFile extends KnownFile {
  entry: SealedEntry | null
}

/**
 * Reads every seed file of a folder, those of a large one by several workers at once; `onRead` is told how many are read.
 * Returns the stack and the files in their order only when all is good; throws `SeedError` with every problem otherwise.
 */
export async function checkFiles(
  folder: string,
  known: ReadonlyMap<string, KnownFile>,
  onRead: (done: number, total: number) => void,
  sharing?: Sharing,
): Promise<{ stack: SeedStack; files: CheckedFile[] }> {
  const wiki = openFolder(folder)
  const given = wiki.seedFiles.map(file => ({ ...file, known: known.get(file.slug)?.digest }))
  const files: CheckedFile[] = new Array(given.length)
  let done = 0
  await sealFiles(
    given,
    wiki.facets,
    (index, { digest, outline, entry, problems }) => {
      const { known: _, ...seedFile } = given[index] as (typeof given)[number]
      const before = known.get(seedFile.slug) as KnownFile
      files[index] = { entry, digest, outline: outline ?? { ...before.outline, ...seedFile } }
      wiki.problems.push(...problems)
      onRead(++done, given.length)
    },
    sharing,
  )
  return {
    stack: checkFolder(
      wiki,
      files.map(({ outline }) => outline),
    ),
    files,
  }
}
