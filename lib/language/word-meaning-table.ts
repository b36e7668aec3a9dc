import { bytesOf, readTable } from './read-table.ts'

interface Stored {
  dimensions: number
  stems: string
  vectors: string
  weights: string
}

// Made by bench/lexicon/distil-meanings.py from all-MiniLM-L6-v2 (Apache-2.0); its arrays are in base 64.
const stored = readTable<Stored>('word-meaning-table.json')

/** What word-meaning.ts reads words by. */
export const table = {
  /** How many numbers each vector has. */
  dimensions: stored.dimensions,
  /** Stems of English words, the most frequent first. */
  stems: stored.stems.split(' '),
  /** One signed byte a number, stem after stem. */
  vectors: bytesOf(stored.vectors),
  /** How much each stem tells of what a text is about, one unsigned byte a stem. */
  weights: new Uint8Array(bytesOf(stored.weights)),
}
