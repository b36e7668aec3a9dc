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

/** How alike two bags of weighted stems are: the cosine of the sums of their vectors; 0 when one has no known stem. */
export function likenessOfTexts(
  a: readonly (readonly [string, number])[],
  b: readonly (readonly [string, number])[],
): number {
  const [first, second] = [sumOf(a), sumOf(b)]
  let product = 0
  let lengthA = 0
  let lengthB = 0
  for (let i = 0; i < dimensions; i++) {
    const [x, y] = [first[i] ?? 0, second[i] ?? 0]
    product += x * y
    lengthA += x * x
    lengthB += y * y
  }
  return lengthA === 0 || lengthB === 0 ? 0 : product / Math.sqrt(lengthA * lengthB)
}

// Common words say little of a text's meaning (smooth inverse frequency, Arora et al. 2017).
function sumOf(stems: readonly (readonly [string, number])[]): Float64Array {
  const sum = new Float64Array(dimensions)
  for (const [stem, weight] of stems) {
    const rank = ranks.get(stem)
    if (rank === undefined) continue
    const share = (weight * rank) / ((rank + 300) * (lengths[rank] ?? 1))
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + share * (bytes[rank * dimensions + i] ?? 0)
  }
  return sum
}

function dot(first: number, second: number): number {
  let sum = 0
  for (let i = 0; i < dimensions; i++)
    sum += (bytes[first * dimensions + i] ?? 0) * (bytes[second * dimensions + i] ?? 0)
  return sum
}
