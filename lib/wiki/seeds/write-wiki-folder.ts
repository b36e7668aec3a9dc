import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CairnError } from '#lib/errors.ts'
import { writeSchemas } from './write-schemas.ts'

/**
 * Writes a wiki's files, by their paths in it, and the editors' schemas into a new folder: all of them, or nothing.
 * Returns the paths of the files. `check` sees the folder before it gets its name, and refuses it by throwing. Throws `bad-input` when the folder exists: what stands there is never written over.
 */
export function writeWikiFolder(
  folder: string,
  files: readonly (readonly [path: string, text: string])[],
  check: (unfinished: string) => void = () => {},
): string[] {
  const target = resolve(folder)
  if (existsSync(target))
    throw new CairnError(
      'bad-input',
      `${folder} exists already. Name a folder that does not; nothing was written.`,
    )
  mkdirSync(dirname(target), { recursive: true })
  const unfinished = `${target}.unfinished-${process.pid}`
  try {
    for (const [path, text] of files) {
      const file = join(unfinished, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    writeSchemas(unfinished)
    check(unfinished)
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
  return files.map(([path]) => join(folder, path))
}
