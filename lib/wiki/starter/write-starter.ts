import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWikiFolder } from '#lib/wiki/seeds/write-wiki-folder.ts'

const starter = fileURLToPath(new URL('files', import.meta.url))

/** Writes the starter wiki into a new folder; returns the paths of its files. Throws `bad-input` when the folder exists. */
export function writeStarter(folder: string): string[] {
  const paths = readdirSync(starter, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .sort()
  return writeWikiFolder(
    folder,
    paths.map(path => [path, readFileSync(join(starter, path), 'utf8')]),
  )
}
