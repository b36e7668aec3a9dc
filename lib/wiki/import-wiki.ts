import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database } from '#db/client.ts'
import { DatabaseBusyError } from '#db/database-busy-error.ts'
import { applyImport, type ImportOutcome, type WikiImport } from '#db/queries/import.ts'
import type { EntryImport } from '#db/queries/import-entry.ts'
import { listSeedFiles } from '#db/queries/seed-files.ts'
import { CairnError } from '#lib/errors.ts'
import { rememberMoreWords, toSearchTerms } from '#lib/language/search-terms.ts'
import { fingerprintTerms } from './fingerprint-terms.ts'
import { Openness } from './model.ts'
import { type KnownFile, type ReadFile, readSeedFile, readSeeds } from './seeds/read-seeds.ts'
import type { EntryOutline, SeedEntry, SeedStack } from './seeds/seed.ts'

/** How far an import is; `done` counts entries. */
export interface ImportProgress {
  step: 'checking' | 'writing'
  done: number
  total: number
}

export interface ImportReport extends ImportOutcome {
  /** The fingerprint of the whole wiki as it now is. */
  version: string
}

/**
 * Brings the database to what the seed files of a folder say, in one transaction, and tells what changed.
 * Throws `SeedError` with every problem when a file is not good, and leaves the database as it was; throws
 * `unavailable` when another program keeps the database busy.
 */
export async function importWiki(
  db: Database,
  folder: string,
  onProgress: (progress: ImportProgress) => void = () => {},
  now = Date.now(),
): Promise<ImportReport> {
  rememberMoreWords()
  const stored = new Map((await listSeedFiles(db)).map(row => [row.slug, row]))
  const known = new Map([...stored].map(([slug, row]) => [slug, row as KnownFile]))
  const sealed = new Map<string, SealedEntry>()
  const files: { entry: string; digest: string; outline: unknown }[] = []
  const onFile = (
    { entry, digest, outline }: ReadFile,
    { index, total }: { index: number; total: number },
  ) => {
    if (entry) {
      sealed.set(entry.slug, seal(entry))
      files.push({ entry: entry.slug, digest, outline })
    } else sealed.set(outline.slug, sealUnchanged(stored.get(outline.slug), outline))
    onProgress({ step: 'checking', done: index + 1, total })
  }
  const stack = readSeeds(folder, onFile, known)
  const wiki = { ...toWikiImport(stack, sealed), files }
  const onEntry = (done: number, total: number) => onProgress({ step: 'writing', done, total })
  const outcome = await applyImport(db, wiki, { toTerms: toSearchTerms, now, onEntry }).catch(explainBusy)
  return { ...outcome, version: wiki.version }
}

/** An entry that has been checked, kept compressed: a million claims as objects would not fit into a gigabyte. */
interface SealedEntry {
  openness: Openness
  fingerprint: string
  read: () => SeedEntry
}

function seal(entry: SeedEntry): SealedEntry {
  const text = JSON.stringify(entry)
  // Copied, because what comes back is a small part of a large buffer.
  const bytes = new Uint8Array(deflateRawSync(text, FASTEST))
  const read = () => JSON.parse(inflateRawSync(bytes).toString())
  return { openness: entry.openness, fingerprint: fingerprint(text), read }
}

// What is won by more is little: an entry is some kilobytes. The window is as large as most entries.
const FASTEST = { level: 1, windowBits: 13, memLevel: 6 }

/** An entry whose file has not changed; it is read only if another import has changed what is stored meanwhile. */
function sealUnchanged(
  stored: { openness: Openness; fingerprint: string } | undefined,
  outline: EntryOutline,
): SealedEntry {
  const read = () => readSeedFile(outline)
  return stored ? { openness: stored.openness, fingerprint: stored.fingerprint, read } : seal(read())
}

function open({ read }: SealedEntry): EntryImport {
  const { claims, ...entry } = read()
  return { ...entry, claims: claims.map(({ name, ...claim }) => ({ id: `${entry.slug}/${name}`, ...claim })) }
}

function toWikiImport(stack: SeedStack, sealed: ReadonlyMap<string, SealedEntry>): WikiImport {
  const { name, summary, layers, facets } = stack
  const texts = JSON.stringify(stack.texts)
  const entries = layers.flatMap(layer =>
    sortSiblings(layer.entries.flatMap(slug => withSlug(slug, sealed.get(slug)))).map(entry => ({
      slug: entry.slug,
      fingerprint: entry.fingerprint,
      read: () => open(entry),
    })),
  )
  const content = [
    name,
    summary,
    texts,
    layers,
    facets,
    entries.map(entry => [entry.slug, entry.fingerprint]),
  ]
  const version = fingerprint(JSON.stringify(content)).slice(0, 12)
  return {
    name,
    summary,
    texts,
    version,
    termsVersion: fingerprintTerms(toSearchTerms),
    layers,
    facets,
    entries,
  }
}

function withSlug(slug: string, entry: SealedEntry | undefined): (SealedEntry & { slug: string })[] {
  return entry ? [{ slug, ...entry }] : []
}

/** Open source first, then source available, then proprietary; within each, the order of the layer's list. */
function sortSiblings<T extends { openness: Openness }>(siblings: readonly T[]): T[] {
  const rank = (entry: T) => Openness.options.indexOf(entry.openness)
  return siblings.toSorted((a, b) => rank(a) - rank(b))
}

function fingerprint(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function explainBusy(cause: unknown): never {
  if (!(cause instanceof DatabaseBusyError)) throw cause
  const message =
    'The database is busy: another program is writing to it. Nothing was changed; try again shortly.'
  throw new CairnError('unavailable', message, { cause })
}
