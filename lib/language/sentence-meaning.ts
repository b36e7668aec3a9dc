import type { SearchTerm } from './search-terms.ts'
import { table } from './sentence-meaning-table.ts'
import { EDGE, OTHERS, sentenceRow, UNKNOWN } from './sentence-rows.ts'
import { directionOf, lengthOf } from './word-meaning.ts'

const { dimensions, hidden, wordScales, otherScales, pairScales } = table
// Column by column: what does not bend costs nothing.
const unbends = turned(table.unbends, dimensions, hidden)
// Numbers on the way through the layer; reading is never interrupted, so all share them.
const sum = new Float64Array(dimensions)
const inner = new Float64Array(hidden)
const unbent = new Float64Array(dimensions)
const passed = new Float64Array(dimensions)
// How long the sum of a text's words is made before it is bent: as in training.
const LENGTH = 4

/**
 * What a short text says as a whole: a direction of unit length in which texts that say or ask alike lie close together.
 * Each stem and each pair of neighbouring stems has a vector; their sum goes through one bent layer (a deep averaging
 * network, Iyyer et al. 2015). Made by bench/lexicon/distil-sentences.py.
 */
export function readSentenceMeaning(terms: readonly SearchTerm[]): Float32Array {
  return meaningOfTerms(terms.filter(({ isJoined }) => !isJoined).map(({ term }) => term))
}

/** The same for a text already read into its terms, all words in order. */
export function meaningOfTerms(terms: readonly string[]): Float32Array {
  addRows(terms.length > 0 ? terms.map(sentenceRow) : [UNKNOWN])
  return bend()
}

/** How alike two texts are in meaning: the cosine of their directions, from -1 to 1. */
export function sentenceLikeness(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += (a[d] as number) * (b[d] as number)
  return sum
}

function addRows(rows: readonly number[]): void {
  sum.fill(0)
  let before = EDGE
  for (const row of rows) {
    addRow(table.words, Math.min(row, UNKNOWN), wordScales)
    if (row >= OTHERS) addRow(table.others, row - OTHERS, otherScales)
    addRow(table.pairs, pairRow(before, row), pairScales)
    before = row
  }
  addRow(table.pairs, pairRow(before, EDGE), pairScales)
  const length = lengthOf(sum) || 1
  for (let d = 0; d < dimensions; d++) sum[d] = ((sum[d] as number) / length) * LENGTH
}

// Pairs share rows by a hash that training used as well.
function pairRow(first: number, second: number): number {
  return ((first * 1_000_003 + second * 7_919 + 12_345) % 2_147_483_647) % pairScales.length
}

function addRow(bytes: Int8Array, row: number, scales: Float32Array): void {
  const from = row * dimensions
  const scale = scales[row] as number
  for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + scale * (bytes[from + d] as number)
}

function bend(): Float32Array {
  multiply(table.bends, sum, inner)
  multiply(table.straight, sum, passed)
  unbent.fill(0)
  for (let h = 0; h < hidden; h++) {
    const bent = (table.bendsBias[h] as number) + (inner[h] as number)
    if (bent > 0) addColumn(unbends, h, bent)
  }
  for (let d = 0; d < dimensions; d++)
    unbent[d] = (table.unbendsBias[d] as number) + (unbent[d] as number) + (passed[d] as number)
  return directionOf(unbent)
}

// Of a matrix with as many columns as the vector has numbers. Four rows at once, as a processor adds to four sums in the time
// that it takes to add to one; so the number of rows is a multiple of four.
function multiply(matrix: Float32Array, vector: Float64Array, to: Float64Array): void {
  const width = vector.length
  for (let row = 0, at = 0; row < to.length; row += 4, at += 3 * width) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let i = 0; i < width; i++, at++) {
      const value = vector[i] as number
      a += (matrix[at] as number) * value
      b += (matrix[at + width] as number) * value
      c += (matrix[at + 2 * width] as number) * value
      d += (matrix[at + 3 * width] as number) * value
    }
    to[row] = a
    to[row + 1] = b
    to[row + 2] = c
    to[row + 3] = d
  }
}

function addColumn(matrix: Float32Array, column: number, times: number): void {
  const from = column * dimensions
  for (let d = 0; d < dimensions; d++)
    unbent[d] = (unbent[d] as number) + (matrix[from + d] as number) * times
}

function turned(matrix: Float32Array, rows: number, columns: number): Float32Array {
  return Float32Array.from(matrix, (_, i) => matrix[(i % rows) * columns + Math.floor(i / rows)] as number)
}
