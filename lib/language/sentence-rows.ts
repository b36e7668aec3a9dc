import { meaningRow } from './word-meaning.ts'
import { table } from './word-meaning-table.ts'

/** The row of any word that English texts seldom hold: the first after those of the known stems. */
export const UNKNOWN = table.stems.length
/** The row of the edges of a text, which are only ever part of a pair. */
export const EDGE = UNKNOWN + 1
/** The first row of what such words have of their own: names and terms of a field ("h100", "gguf") are not all alike. */
export const OTHERS = EDGE + 1
/** How many of those rows there are; words share them by a hash. */
export const OTHER_ROWS = 8_192

/** The row of a stem in the table of what sentences mean: its own, or one that few others share. */
export function sentenceRow(stem: string): number {
  const row = meaningRow(stem)
  return row >= 0 ? row : OTHERS + (hashOf(stem) % OTHER_ROWS)
}

// FNV-1a.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
