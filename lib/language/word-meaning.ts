import { dimensions, stems, vectors, weights } from './word-meaning-table.ts'

const ranks = new Map(stems.split(' ').map((stem, rank) => [stem, rank]))
const bytes = new Int8Array(Buffer.from(vectors, 'base64'))
const telling = new Uint8Array(Buffer.from(weights, 'base64'))
const lengths = Float64Array.from(ranks.values(), row => Math.sqrt(product(row, row)) || 1)

/** The row of a stem in the table of meanings; -1 for a stem that it lacks. */
export function meaningRow(stem: string): number {
  return ranks.get(stem) ?? -1
}

/** The place of a stem among English stems by frequency, from 0; null for one that is not common. */
export function frequencyRank(stem: string): number | null {
  return ranks.get(stem) ?? null
}

/** How alike two rows are in meaning: the cosine of their vectors, from -1 to 1; 0 where a row is -1. */
export function likeness(a: number, b: number): number {
  if (a < 0 || b < 0) return 0
  return product(a, b) / ((lengths[a] ?? 1) * (lengths[b] ?? 1))
}

/** The direction in which rows point together, each by its weight; all zeros when no row is known. */
export function gistOf(rows: readonly number[], weights: readonly number[]): Float32Array {
  const sum = new Float64Array(dimensions)
  for (const [i, row] of rows.entries()) {
    if (row < 0) continue
    const share = (weights[i] ?? 0) / (lengths[row] ?? 1)
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + share * (bytes[row * dimensions + d] ?? 0)
  }
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0))
  return Float32Array.from(sum, value => (length === 0 ? 0 : value / length))
}

/** How alike two gists are, from -1 to 1. */
export function likenessOfGists(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += (a[d] ?? 0) * (b[d] ?? 0)
  return sum
}

/** How much a word tells of what a text is about, from 0 to 1; 0 for an unknown one. Learned with the table. */
export function tellingOf(row: number): number {
  return (telling[row] ?? 0) / 255
}

function product(a: number, b: number): number {
  let sum = 0
  const [first, second] = [a * dimensions, b * dimensions]
  for (let d = 0; d < dimensions; d++) sum += (bytes[first + d] ?? 0) * (bytes[second + d] ?? 0)
  return sum
}
