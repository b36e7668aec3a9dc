import { hash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkWiki, type FindPlace } from './check-wiki.ts'
import { listSeedFiles } from './list-seed-files.ts'
import { outlineUnreadable, type ParsedEntry, parseEntry } from './parse-entry.ts'
import { type LayerFile, type ParsedLayer, parseLayer } from './parse-layer.ts'
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
const rulesVersion = 2

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
  /** The layers' own files. */
  layerFiles: readonly ParsedLayer[]
  /** What is wrong, as far as it was read. */
  problems: Problem[]
}

/** Reads the stack of a folder and lists its files; throws `SeedError` where there is nothing to read. */
export function openFolder(folder: string): OpenFolder {
  const stackFile = join(folder, 'stack.yaml')
  const missing = findMissing(folder, stackFile)
  if (missing) throw new SeedError([missing])
  const { seedFiles, layerFiles: found, problems } = listSeedFiles(folder)
  const { stack, listed } = readStack(stackFile, problems)
  const facets = stack?.facets.map(({ slug }) => slug) ?? null
  const layerFiles = found.flatMap(file => readLayer(file, problems))
  return {
    stackFile,
    stack: stack && withTraits(stack, layerFiles),
    listed,
    facets,
    seedFiles,
    layerFiles,
    problems,
  }
}

/** Checks what no file shows alone, given the outlines in the files' order; throws `SeedError` with every problem. */
export function checkFolder(
  { stackFile, stack, listed, layerFiles, problems }: OpenFolder,
  outlines: readonly EntryOutline[],
): SeedStack {
  const layers = stack?.layers.map(({ slug }) => slug) ?? []
  problems.push(...checkWiki(stack && { file: stackFile, layers, listed }, layerFiles, outlines, findPlace))
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
  return { seedFile, facets, decoded, digest: hash('sha256', given) }
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

function readStack(file: string, problems: Problem[]) {
  const decoded = readText(file)
  problems.push(...decoded.problems)
  if (decoded.text === null) return { stack: null, listed: [] }
  const parsed = parseStack(decoded.text, file)
  problems.push(...parsed.problems)
  return parsed
}

function readLayer(layerFile: LayerFile, problems: Problem[]): ParsedLayer[] {
  const decoded = readText(layerFile.file)
  problems.push(...decoded.problems)
  if (decoded.text === null) return []
  const parsed = parseLayer(decoded.text, layerFile)
  problems.push(...parsed.problems)
  return [parsed.layer]
}

function withTraits(stack: SeedStack, layerFiles: readonly ParsedLayer[]): SeedStack {
  const traitsOf = new Map(layerFiles.map(({ layer, traits }) => [layer, traits.map(({ trait }) => trait)]))
  return {
    ...stack,
    layers: stack.layers.map(layer => ({ ...layer, traits: traitsOf.get(layer.slug) ?? [] })),
  }
}
