import { readSearchTerms, type SearchTerm } from '#lib/language/search-terms.ts'
import { readSentenceMeaning } from '#lib/language/sentence-meaning.ts'
import { gistOf, meaningRow, tellingOf } from '#lib/language/word-meaning.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { type AnswerShape, readShape } from './answer-shape.ts'
import type { Ideas } from './concepts.ts'

/** A claim made ready to be matched: what stands where in it, and what it is about. Holds for every question. */
export interface ClaimProfile {
  claim: Claim
  /** Positions of each term, in words from the start. */
  places: ReadonlyMap<string, readonly number[]>
  /** Rows of its different terms in the table of meanings; -1 for an unknown one. */
  rows: Int32Array
  /** How many words the claim has. */
  length: number
  gist: Float32Array
  /** What it says as a whole, read word by word in order. */
  meaning: Float32Array
  shape: AnswerShape
  /** Ideas that its phrases name. */
  ideas: ReadonlySet<number>
  /** The questions that its editors say it answers. */
  asks: readonly AskProfile[]
  /** How many words stand in it and, each counted once a question, in those. */
  spoken: number
  /** Whether it begins by speaking of what stands before it. */
  refersBack: boolean
}

/** A question that a claim answers, or that none of an entry does, made ready to be set beside a reader's. */
export interface AskProfile {
  terms: ReadonlySet<string>
  /** Rows of the terms in the table of meanings. */
  rows: Int32Array
  meaning: Float32Array
}

/** Reads the terms of questions and what they mean. */
export function profileAsks(asks: readonly string[]): AskProfile[] {
  const read = asks.map(ask => readSearchTerms(ask))
  const termsOf = read.map(ask => new Set(ask.map(({ term }) => term)))
  const rows = sideBySide(
    Int32Array,
    termsOf.map(terms => Array.from(terms, meaningRow)),
  )
  const meanings = sideBySide(Float32Array, read.map(readSentenceMeaning))
  return termsOf.map((terms, i) => ({ terms, rows: rows(i), meaning: meanings(i) }))
}

/** Reads a claim's terms and what they mean. */
export function profileClaim(claim: Claim, ideas: Ideas): ClaimProfile {
  const read = readSearchTerms(claim.text)
  const places = placesOf(read)
  const rowOf = new Map(Array.from(places.keys(), term => [term, meaningRow(term)]))
  const ownRows = [...rowOf.values()]
  const gist = gistOf(ownRows, ownRows.map(tellingOf))
  const vectors = sideBySide(Float32Array, [gist, readSentenceMeaning(read)])
  const asks = profileAsks(claim.asks)
  return {
    claim,
    places,
    rows: Int32Array.from(ownRows),
    length: (read.at(-1)?.position ?? -1) + 1,
    gist: vectors(0),
    meaning: vectors(1),
    asks,
    spoken: read.length + asks.reduce((sum, { terms }) => sum + terms.size, 0),
    shape: readShape(claim.text, read),
    ideas: new Set(ideas.find(places).map(({ idea }) => idea)),
    refersBack: REFERS_BACK.test(claim.text),
  }
}

// Most words stand in a claim once: lists of one place are shared by all claims.
const onePlace: (readonly number[])[] = []

function placesOf(read: readonly SearchTerm[]): Map<string, readonly number[]> {
  const places = new Map<string, readonly number[]>()
  for (const { term, position } of read) {
    const known = places.get(term)
    onePlace[position] ??= [position]
    places.set(term, known ? [...known, position] : onePlace[position])
  }
  return places
}

/** Lists of numbers in one piece of memory, by their index: each piece takes some 300 bytes beside its numbers. */
function sideBySide<List extends Int32Array | Float32Array>(
  kind: new (length: number) => List,
  lists: readonly ArrayLike<number>[],
): (index: number) => List {
  const all = new kind(lists.reduce((length, list) => length + list.length, 0))
  const ends: number[] = []
  for (const list of lists) {
    const from = ends.at(-1) ?? 0
    all.set(list, from)
    ends.push(from + list.length)
  }
  return index => all.subarray(ends[index - 1] ?? 0, ends[index]) as List
}

// A sentence that begins so speaks of what the one before it spoke of.
const REFERS_BACK =
  /^(?:\W*\w+,?\s+){0,4}(?:this|these|those|that|it|its|he|his|she|her|him|they|their|them|such|both|the (?:latter|former|same|other))\b/i
