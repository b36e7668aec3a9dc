import { createHash } from 'node:crypto'
import type { Database } from '#db/client.ts'
import { DatabaseBusyError } from '#db/database-busy-error.ts'
import { applyImport, type ImportOutcome, type WikiImport } from '#db/queries/import.ts'
import { listSeedFiles } from '#db/queries/seed-files.ts'
import { CairnError } from '#lib/errors.ts'
import { termReader, toSearchTerms } from '#lib/language/search-terms.ts'
import { fingerprintTerms } from './fingerprint-terms.ts'
import { isWorthWorker, makeRowsByWorker } from './make-rows.ts'
import { Openness } from './model.ts'
import { checkFiles } from './seeds/check-files.ts'
import { type KnownFile, readSeedFile } from './seeds/read-seeds.ts'
import { openSealed, type SealedEntry, sealEntry } from './seeds/seal-file.ts'
import type { EntryOutline, SeedEntry, SeedStack } from './seeds/seed.ts'
import { toEntryImport } from './to-entry-import.ts'

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
  const stored = new Map((await listSeedFiles(db)).map(row => [row.slug, row]))
  const known = new Map([...stored].map(([slug, row]) => [slug, row as KnownFile]))
  const onRead = (done: number, total: number) => onProgress({ step: 'checking', done, total })
  const { stack, files } = await checkFiles(folder, known, onRead)
  const sealed = new Map(
    files.map(({ outline, entry }) => [
      outline.slug,
      entry ? toOpen(entry) : toOpenUnchanged(stored.get(outline.slug), outline),
    ]),
  )
  const read = files.flatMap(({ outline, entry, digest }) =>
    entry ? [{ entry: outline.slug, digest, outline }] : [],
  )
  const wiki = { ...toWikiImport(stack, sealed), files: read }
  const onEntry = (done: number, total: number) => onProgress({ step: 'writing', done, total })
  const maker = isWorthWorker(read.filter(({ entry }) => !stored.has(entry)).length)
    ? makeRowsByWorker(slug => getSealed(sealed, slug).bytes(), now)
    : null
  try {
    const options = { reader: termReader, now, onEntry, ...(maker && { makeNewRows: maker.make }) }
    const outcome = await applyImport(db, wiki, options).catch(explainBusy)
    return { ...outcome, version: wiki.version }
  } finally {
    await maker?.end()
  }
}

/** An entry to be brought in, read only when it is needed. */
interface Sealed {
  openness: Openness
  fingerprint: string
  read: () => SeedEntry
  bytes: () => Uint8Array
}

function getSealed(sealed: ReadonlyMap<string, Sealed>, slug: string): Sealed {
  const found = sealed.get(slug)
  if (!found) throw new Error(`The entry “${slug}” was not read.`)
  return found
}

function toOpen(entry: SealedEntry): Sealed {
  const { openness, fingerprint, bytes } = entry
  return { openness, fingerprint, read: () => openSealed(entry), bytes: () => bytes }
}

/** An entry whose file has not changed; it is read only if another import has changed what is stored meanwhile. */
function toOpenUnchanged(
  stored: { openness: Openness; fingerprint: string } | undefined,
  outline: EntryOutline,
): Sealed {
  const read = () => readSeedFile(outline)
  const bytes = () => sealEntry(read()).bytes
  return stored
    ? { openness: stored.openness, fingerprint: stored.fingerprint, read, bytes }
    : toOpen(sealEntry(read()))
}

function toWikiImport(stack: SeedStack, sealed: ReadonlyMap<string, Sealed>): WikiImport {
  const { name, summary, layers, facets } = stack
  const texts = JSON.stringify(stack.texts)
  const entries = layers.flatMap(layer =>
    sortSiblings(layer.entries.flatMap(slug => withSlug(slug, sealed.get(slug)))).map(entry => ({
      slug: entry.slug,
      fingerprint: entry.fingerprint,
      read: () => toEntryImport(entry.read()),
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

function withSlug(slug: string, entry: Sealed | undefined): (Sealed & { slug: string })[] {
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
