import { readSearchTerms } from './search-terms.ts'
import {
  bends,
  bendsBias,
  dimensions,
  hidden,
  pairScales,
  pairs,
  straight,
  unbends,
  unbendsBias,
  wordScales,
  words,
} from './sentence-meaning-table.ts'
import { meaningRow } from './word-meaning.ts'

const wordBytes = bytesOf(words)
const wordScale = floatsOf(wordScales)
const pairBytes = bytesOf(pairs)
const pairScale = floatsOf(pairScales)
const layers = {
  bends: floatsOf(bends),
  bendsBias: floatsOf(bendsBias),
  unbends: floatsOf(unbends),
  unbendsBias: floatsOf(unbendsBias),
  straight: floatsOf(straight),
}
// The rows after those of the known stems: any other word; the edges of a text are only ever part of a pair.
const UNKNOWN = wordScale.length - 1
const EDGE = UNKNOWN + 1
// How long the sum of a text's words is made before it is bent: as in training.
const LENGTH = 4

/**
 * What a short text says as a whole: a direction of unit length in which texts that say or ask alike lie close together.
 * Each stem and each pair of neighbouring stems has a vector; their sum goes through one bent layer (a deep averaging
 * network, Iyyer et al. 2015). Made by bench/lexicon/distil-sentences.py.
 */
export function readSentenceMeaning(text: string): Float32Array {
  return meaningOfTerms(
    readSearchTerms(text)
      .filter(({ isJoined }) => !isJoined)
      .map(({ term }) => term),
  )
}

/** The same for a text already read into its terms, all words in order. */
export function meaningOfTerms(terms: readonly string[]): Float32Array {
  const rows = terms.map(meaningRow).map(row => (row < 0 ? UNKNOWN : row))
  return bend(sumOf(rows.length > 0 ? rows : [UNKNOWN]))
}

/** How alike two texts are in meaning: the cosine of their directions, from -1 to 1. */
export function sentenceLikeness(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += (a[d] ?? 0) * (b[d] ?? 0)
  return sum
}

function sumOf(rows: readonly number[]): Float64Array {
  const sum = new Float64Array(dimensions)
  let before = EDGE
  for (const row of [...rows, EDGE]) {
    if (row !== EDGE) addRow(sum, wordBytes, row, wordScale[row] ?? 0)
    const pair = pairRow(before, row)
    addRow(sum, pairBytes, pair, pairScale[pair] ?? 0)
    before = row
  }
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1
  return sum.map(value => (value / length) * LENGTH)
}

// Pairs share rows by a hash that training used as well.
function pairRow(first: number, second: number): number {
  return ((first * 1_000_003 + second * 7_919 + 12_345) % 2_147_483_647) % pairScale.length
}

function addRow(sum: Float64Array, bytes: Int8Array, row: number, scale: number): void {
  const from = row * dimensions
  for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + scale * (bytes[from + d] ?? 0)
}

function bend(sum: Float64Array): Float32Array {
  const inner = new Float64Array(hidden)
  for (let h = 0; h < hidden; h++)
    inner[h] = Math.max(0, (layers.bendsBias[h] ?? 0) + product(layers.bends, h, sum))
  const out = new Float64Array(dimensions)
  for (let d = 0; d < dimensions; d++)
    out[d] =
      (layers.unbendsBias[d] ?? 0) + product(layers.unbends, d, inner) + product(layers.straight, d, sum)
  const length = Math.sqrt(out.reduce((total, value) => total + value * value, 0)) || 1
  return Float32Array.from(out, value => value / length)
}

// One row of a matrix with as many columns as the vector has numbers.
function product(matrix: Float32Array, row: number, vector: Float64Array): number {
  const from = row * vector.length
  let sum = 0
  for (let i = 0; i < vector.length; i++) sum += (matrix[from + i] ?? 0) * (vector[i] ?? 0)
  return sum
}

function bytesOf(base64: string): Int8Array {
  const { buffer, byteOffset, length } = Buffer.from(base64, 'base64')
  return new Int8Array(buffer, byteOffset, length)
}

function floatsOf(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
}
