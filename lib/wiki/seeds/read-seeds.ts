import { createHash } from 'node:crypto'
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkWiki, type FindPlace } from './check-wiki.ts'
import { outlineUnreadable, type ParsedEntry, parseEntry } from './parse-entry.ts'
import { type ListedEntry, parseStack } from './parse-stack.ts'
import { parseYaml } from './parse-yaml.ts'
import { type Problem, SeedError } from './problem.ts'
import { readText } from './read-text.ts'
import type { EntryOutline, SeedEntry, SeedFile, SeedStack } from './seed.ts'

/** What an earlier reading knows of an entry's file. */
export interface KnownFile {
  digest: string
  outline: EntryOutline
}

// Goes up when the rules for seed files change, so that files that were good under the old ones are read again.
const rulesVersion = 1

/**
 * Reads every seed file of a folder and hands each good one's entry to `onEntry` as it is read, so that a large wiki need not be
 * held at once. Returns the stack only when all is good; throws `SeedError` with every problem otherwise.
 */
export function readSeeds(
  folder: string,
  onEntry: (entry: SeedEntry, place: { index: number; total: number }) => void,
): SeedStack {
  const wiki = openFolder(folder)
  const outlines = wiki.seedFiles.map((seedFile, index) => {
    const { entry, outline, problems } = parseFile(openFile(seedFile, wiki.facets))
    wiki.problems.push(...problems)
    if (entry) onEntry(entry, { index, total: wiki.seedFiles.length })
    return outline
  })
  return checkFolder(wiki, outlines)
}

/** A folder whose stack is read and whose entries' files are listed. */
export interface OpenFolder {
  stackFile: string
  stack: SeedStack | null
  listed: readonly ListedEntry[]
  /** The facets that claims may have; null where the stack cannot be read. */
  facets: readonly string[] | null
  seedFiles: readonly SeedFile[]
  /** What is wrong, as far as it was read. */
  problems: Problem[]
}

/** Reads the stack of a folder and lists its files; throws `SeedError` where there is nothing to read. */
export function openFolder(folder: string): OpenFolder {
  const stackFile = join(folder, 'stack.yaml')
  const missing = findMissing(folder, stackFile)
  if (missing) throw new SeedError([missing])
  const { seedFiles, problems } = listSeedFiles(folder)
  const { stack, listed } = readStack(stackFile, problems)
  const facets = stack?.facets.map(({ slug }) => slug) ?? null
  return { stackFile, stack, listed, facets, seedFiles, problems }
}

/** Checks what no file shows alone, given the outlines in the files' order; throws `SeedError` with every problem. */
export function checkFolder(
  { stackFile, stack, listed, problems }: OpenFolder,
  outlines: readonly EntryOutline[],
): SeedStack {
  const layers = stack?.layers.map(({ slug }) => slug) ?? []
  problems.push(...checkWiki(stack && { file: stackFile, layers, listed }, outlines, findPlace))
  if (!stack || problems.length > 0) throw new SeedError(problems)
  return stack
}

/** Reads one entry's file whatever is known of it; throws `SeedError` when it is not good. */
export function readSeedFile(seedFile: SeedFile): SeedEntry {
  const { entry, problems } = parseFile(openFile(seedFile, null))
  if (!entry) throw new SeedError(problems)
  return entry
}

/** A seed file as it lies there, before anything in it is understood. */
export interface OpenFile {
  seedFile: SeedFile
  facets: readonly string[] | null
  decoded: ReturnType<typeof readText>
  /** Of all that decides what is read from it. */
  digest: string
}

export function openFile(seedFile: SeedFile, facets: readonly string[] | null): OpenFile {
  const decoded = readText(seedFile.file)
  const { layer, slug } = seedFile
  const given = JSON.stringify([rulesVersion, facets, layer, slug, decoded.text])
  return { seedFile, facets, decoded, digest: createHash('sha256').update(given).digest('hex') }
}

/** What one file holds; no entry where it is not good. */
export function parseFile({ seedFile, facets, decoded }: OpenFile): ParsedEntry {
  if (decoded.text === null)
    return { entry: null, outline: outlineUnreadable(seedFile), problems: decoded.problems }
  const parsed = parseEntry(decoded.text, seedFile, facets)
  const problems = [...decoded.problems, ...parsed.problems]
  return { entry: parsed.entry, outline: detach(parsed.outline), problems }
}

/** Reads a file once more to tell where something stands in it, which is worth knowing only when it is wrong. */
const findPlace: FindPlace = (file, path, part) => {
  const { text } = readText(file)
  const yaml = text === null ? null : parseYaml(text, file).yaml
  const place = part === 'key' ? yaml?.placeOfKey(path) : yaml?.placeOf(path)
  return place ?? { line: 1, column: 1 }
}

/** A copy whose strings are its own: those cut out of a file's text would keep the whole text in memory. */
function detach(outline: EntryOutline): EntryOutline {
  return JSON.parse(JSON.stringify(outline))
}

function findMissing(folder: string, stackFile: string): Problem | null {
  const at = (file: string, message: string) => ({ file, line: 1, column: 1, message })
  if (!existsSync(folder)) return at(folder, 'no such folder; expected a folder with stack.yaml')
  if (!statSync(folder).isDirectory()) return at(folder, 'is a file; expected a folder with stack.yaml')
  if (!existsSync(stackFile)) return at(stackFile, 'no such file; expected the layers and facets')
  return null
}

/** The entries' files, `<layer>/<slug>.yaml`, sorted by path; a YAML file anywhere else is a problem. */
function listSeedFiles(folder: string): { seedFiles: SeedFile[]; problems: Problem[] } {
  const seedFiles: SeedFile[] = []
  const problems: Problem[] = []
  for (const found of listVisible(folder)) {
    if (found.isDirectory()) {
      const inLayer = listLayerFiles(folder, found.name)
      seedFiles.push(...inLayer.seedFiles)
      problems.push(...inLayer.problems)
    } else if (found.name !== 'stack.yaml' && isYaml(found.name)) {
      problems.push(misplaced(join(folder, found.name)))
    }
  }
  return { seedFiles, problems }
}

function listLayerFiles(folder: string, layer: string): { seedFiles: SeedFile[]; problems: Problem[] } {
  const seedFiles: SeedFile[] = []
  const problems: Problem[] = []
  for (const found of listVisible(join(folder, layer))) {
    const file = join(folder, layer, found.name)
    if (found.isDirectory()) {
      if (holdsYaml(file)) problems.push(misplaced(file))
    } else if (found.name.endsWith('.yaml')) {
      seedFiles.push({ file, layer, slug: found.name.slice(0, -'.yaml'.length) })
    } else if (isYaml(found.name)) {
      problems.push(misplaced(file))
    }
  }
  return { seedFiles, problems }
}

function listVisible(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

function holdsYaml(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(isYaml)
}

function misplaced(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    message: 'misplaced; expected <layer>/<entry>.yaml in the folder of stack.yaml',
  }
}

function readStack(file: string, problems: Problem[]) {
  const decoded = readText(file)
  problems.push(...decoded.problems)
  if (decoded.text === null) return { stack: null, listed: [] }
  const parsed = parseStack(decoded.text, file)
  problems.push(...parsed.problems)
  return parsed
}
