import { table } from './word-meaning-table.ts'

const { dimensions, vectors: bytes, weights: telling } = table
const ranks = new Map(table.stems.map((stem, rank) => [stem, rank]))
const lengths = Float64Array.from(ranks.values(), row => Math.sqrt(product(row, row)) || 1)

/** The row of a stem in the table of meanings; -1 for a stem that it lacks. */
export function meaningRow(stem: string): number {
  return ranks.get(stem) ?? -1
}

/** The place of a stem among English stems by frequency, from 0; null for one that is not common. */
export function frequencyRank(stem: string): number | null {
  return ranks.get(stem) ?? null
}

// Claims and the questions they answer repeat their words, so that a question meets the same two words many times. Each pair
// has one place here, by a hash, until another takes it.
const PLACES = 2 ** 14
const pairAt = new Float64Array(PLACES).fill(-1)
const likenessAt = new Float64Array(PLACES)

/** How alike two rows are in meaning: the cosine of their vectors, from -1 to 1; 0 where a row is -1. */
export function likeness(a: number, b: number): number {
  if (a < 0 || b < 0) return 0
  const pair = a * lengths.length + b
  const place = (Math.imul(a, 40_503) ^ b) & (PLACES - 1)
  if (pairAt[place] !== pair) {
    pairAt[place] = pair
    likenessAt[place] = product(a, b) / ((lengths[a] as number) * (lengths[b] as number))
  }
  return likenessAt[place] as number
}

/** The direction in which rows point together, each by its weight; all zeros when no row is known. */
export function gistOf(rows: readonly number[], weights: readonly number[]): Float32Array {
  const sum = new Float64Array(dimensions)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (row < 0) continue
    const share = (weights[i] ?? 0) / (lengths[row] ?? 1)
    const from = row * dimensions
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + share * (bytes[from + d] as number)
  }
  return directionOf(sum)
}

/** The vector at unit length, all zeros for one that has none; by plain loops, which take a fraction of `from` and `reduce`. */
export function directionOf(vector: Float64Array): Float32Array {
  const length = lengthOf(vector)
  const direction = new Float32Array(vector.length)
  if (length > 0) for (let d = 0; d < vector.length; d++) direction[d] = (vector[d] as number) / length
  return direction
}

/** The length of a vector. */
export function lengthOf(vector: Float64Array): number {
  let sum = 0
  for (let d = 0; d < vector.length; d++) sum += (vector[d] as number) * (vector[d] as number)
  return Math.sqrt(sum)
}

/** How alike two gists are, from -1 to 1. */
export function likenessOfGists(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += (a[d] as number) * (b[d] as number)
  return sum
}

/** How much a word tells of what a text is about, from 0 to 1; 0 for an unknown one. Learned with the table. */
export function tellingOf(row: number): number {
  return (telling[row] ?? 0) / 255
}

function product(a: number, b: number): number {
  let sum = 0
  const [first, second] = [a * dimensions, b * dimensions]
  for (let d = 0; d < dimensions; d++) sum += (bytes[first + d] as number) * (bytes[second + d] as number)
  return sum
}
