import { dimensions, stems, vectors } from './word-vectors-table.ts'

const ranks = new Map(stems.split(' ').map((stem, rank) => [stem, rank]))
const bytes = Int8Array.from(atob(vectors), character => character.charCodeAt(0))
const lengths = Float64Array.from(ranks.values(), rank => Math.sqrt(dot(rank, rank)))

/** How alike two stems are in meaning: the cosine of their vectors, from -1 to 1; 0 when one of them is unknown. */
export function likeness(a: string, b: string): number {
  const first = ranks.get(a)
  const second = ranks.get(b)
  if (first === undefined || second === undefined) return 0
  return dot(first, second) / ((lengths[first] ?? 1) * (lengths[second] ?? 1))
}

/** The place of a stem among English stems by frequency, from 0; null for one that is not common. */
export function frequencyRank(stem: string): number | null {
  return ranks.get(stem) ?? null
}

function dot(first: number, second: number): number {
  let sum = 0
  for (let i = 0; i < dimensions; i++)
    sum += (bytes[first * dimensions + i] ?? 0) * (bytes[second * dimensions + i] ?? 0)
  return sum
}
