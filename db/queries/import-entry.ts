/** A claim as an import brings it. */
export interface ClaimImport {
  id: string
  facet: string
  text: string
  status: string
  by: string | null
  asOf: string | null
  checked: boolean
  asks: string[]
  sources: { source: string; locate: string | null }[]
}

/** An entry as an import brings it, whole. */
export interface EntryImport {
  slug: string
  layer: string
  name: string
  openness: string
  tagline: string
  homepage: string | null
  aliases: string[]
  unanswered: string[]
  sources: { id: string; title: string; url: string; kind: string }[]
  claims: ClaimImport[]
}

/** What an import did to one entry; claims are named by their full ids. */
export interface EntryChange {
  slug: string
  layer: string
  kind: 'added' | 'changed' | 'removed'
  claims: { added: string[]; changed: string[]; removed: string[] }
  /** The parts of a changed entry that differ, as `tagline`. */
  parts: string[]
}

/** A claim as it is stored, with its place and its row. */
export interface StoredClaim extends ClaimImport {
  row: number
  layer: string
  position: number
  changedAt: number | null
}

/** An entry as it is stored. */
export type StoredEntry = Omit<EntryImport, 'claims'> & { claims: StoredClaim[] }

/** The names of an entry's own parts that differ. */
export function listChangedParts(before: StoredEntry, after: EntryImport): string[] {
  const parts = ['layer', 'name', 'openness', 'tagline', 'homepage', 'aliases', 'unanswered'] as const
  const changed: string[] = parts.filter(part => !isSame(before[part], after[part]))
  const stored = new Map(before.sources.map(source => [source.id, source]))
  const isSourceChanged = after.sources.some(source => !isSame(stored.get(source.id), source))
  return isSourceChanged ? [...changed, 'sources'] : changed
}

/** Whether a claim is the same as the one stored, wherever in its entry it stands. */
export function isSameClaim(before: ClaimImport, after: ClaimImport): boolean {
  return saysTheSame(before, after) && isSame(before.asks, after.asks)
}

/** Whether a claim tells its readers the same as the one stored; the questions it is found by are not told. */
export function saysTheSame(before: ClaimImport, after: ClaimImport): boolean {
  const parts = ['facet', 'text', 'status', 'by', 'asOf', 'checked', 'sources'] as const
  return parts.every(part => isSame(before[part], after[part]))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
