import { hash } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Openness } from '#lib/wiki/model.ts'
import type { Problem } from './problem.ts'
import { openFile, parseFile } from './read-seeds.ts'
import type { EntryOutline, SeedEntry, SeedFile } from './seed.ts'

/** A seed file with the digest that an earlier reading had of it, if there was one. */
export interface FileToSeal extends SeedFile {
  known: string | undefined
}

/** An entry that has been checked, kept compressed: a million claims as objects would not fit into a gigabyte. */
export interface SealedEntry {
  openness: Openness
  /** Of the whole entry with its claims. */
  fingerprint: string
  bytes: Uint8Array
}

/** What one file holds: no outline where it has the digest that is known, no entry where it is not good. */
export interface SealedFile {
  digest: string
  outline: EntryOutline | null
  entry: SealedEntry | null
  problems: Problem[]
}

/** Reads, checks and seals one file. */
export function sealFile({ known, ...seedFile }: FileToSeal, facets: readonly string[] | null): SealedFile {
  const file = openFile(seedFile, facets)
  const { digest } = file
  if (digest === known) return { digest, outline: null, entry: null, problems: [] }
  const { entry, outline, problems } = parseFile(file)
  return { digest, outline, entry: entry && sealEntry(entry), problems }
}

/** An entry sealed; `openSealed` gives it back. */
export function sealEntry(entry: SeedEntry): SealedEntry {
  const text = JSON.stringify(entry)
  // Copied, because what comes back is a small part of a large buffer.
  const bytes = new Uint8Array(zstdCompressSync(text, FASTEST))
  return { openness: entry.openness, fingerprint: hash('sha256', text), bytes }
}

// What is won by more is little: an entry is some kilobytes. Deflate makes them as small in three times the time.
const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** The entry that was sealed. */
export function openSealed({ bytes }: Pick<SealedEntry, 'bytes'>): SeedEntry {
  return JSON.parse(zstdDecompressSync(bytes).toString())
}
