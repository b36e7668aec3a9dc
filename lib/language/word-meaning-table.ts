// The JSON is made by bench/lexicon/distil-meanings.py from all-MiniLM-L6-v2 (Apache-2.0). It is no TypeScript so that Node
// need not strip types from megabytes.
import table from './word-meaning-table.json' with { type: 'json' }

/** How many numbers each vector has. */
export const dimensions: number = table.dimensions
/** Stems of English words, the most frequent first. */
export const stems: string = table.stems
/** One signed byte a number, stem after stem, in base 64. */
export const vectors: string = table.vectors
/** How much each stem tells of what a text is about, one byte a stem, in base 64. */
export const weights: string = table.weights
