import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LayerFile } from './parse-layer.ts'
import { type Problem, problemAtTop } from './problem.ts'
import type { SeedFile } from './seed.ts'

/** The files of a wiki's folder besides `stack.yaml`, and what is wrong with where they lie. */
interface ListedFiles {
  seedFiles: SeedFile[]
  layerFiles: LayerFile[]
  problems: Problem[]
}

/**
 * The entries' files, `<layer>/<slug>.yaml`, and the layers' own, `<layer>.yaml`, sorted by path; a YAML file anywhere else is a
 * problem.
 */
export function listSeedFiles(folder: string): ListedFiles {
  const files: ListedFiles = { seedFiles: [], layerFiles: [], problems: [] }
  for (const found of listVisible(folder)) {
    const file = join(folder, found.name)
    if (found.isDirectory()) addEntriesOf(found.name, file, files)
    else if (isSeed(found.name) && found.name !== 'stack.yaml')
      files.layerFiles.push({ file, layer: withoutEnd(found.name) })
    else if (isYaml(found.name) && !isSeed(found.name)) files.problems.push(misplaced(file))
  }
  return files
}

function addEntriesOf(layer: string, folder: string, { seedFiles, problems }: ListedFiles): void {
  for (const found of listVisible(folder)) {
    const file = join(folder, found.name)
    if (found.isDirectory()) {
      if (holdsYaml(file)) problems.push(misplaced(file))
    } else if (isSeed(found.name)) seedFiles.push({ file, layer, slug: withoutEnd(found.name) })
    else if (isYaml(found.name)) problems.push(misplaced(file))
  }
}

function listVisible(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const end = '.yaml'

function isSeed(name: string): boolean {
  return name.endsWith(end)
}

function withoutEnd(name: string): string {
  return name.slice(0, -end.length)
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

function holdsYaml(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(isYaml)
}

function misplaced(file: string): Problem {
  const message = 'misplaced; expected <layer>/<entry>.yaml or <layer>.yaml in the folder of stack.yaml'
  return problemAtTop(file, message)
}
