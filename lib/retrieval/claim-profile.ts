import { readSearchTerms } from '#lib/language/search-terms.ts'
import { readSentenceMeaning } from '#lib/language/sentence-meaning.ts'
import { gistOf, meaningRow, tellingOf } from '#lib/language/word-meaning.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { type AnswerShape, readShape } from './answer-shape.ts'
import type { Ideas } from './concepts.ts'

/** A claim made ready to be matched: what stands where in it, and what it is about. Holds for every question. */
export interface ClaimProfile {
  claim: Claim
  /** Positions of each term, in words from the start. */
  places: Map<string, number[]>
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
  /** Whether it begins by speaking of what stands before it. */
  refersBack: boolean
}

/** A question that a claim answers, made ready to be set beside a reader's. */
export interface AskProfile {
  terms: ReadonlySet<string>
  /** Rows of the terms in the table of meanings. */
  rows: Int32Array
  meaning: Float32Array
}

function profileAsk(ask: string): AskProfile {
  const read = readSearchTerms(ask)
  const terms = new Set(read.map(({ term }) => term))
  return { terms, rows: Int32Array.from(terms, meaningRow), meaning: readSentenceMeaning(read) }
}

/** Reads a claim's terms and what they mean. */
export function profileClaim(claim: Claim, ideas: Ideas): ClaimProfile {
  const places = new Map<string, number[]>()
  let length = 0
  const read = readSearchTerms(claim.text)
  for (const { term, position } of read) {
    const known = places.get(term)
    if (known) known.push(position)
    else places.set(term, [position])
    length = position + 1
  }
  const rows = [...places.keys()].map(meaningRow)
  return {
    claim,
    places,
    rows: Int32Array.from(rows),
    length,
    gist: gistOfRows(rows),
    meaning: readSentenceMeaning(read),
    asks: claim.asks.map(profileAsk),
    shape: readShape(claim.text),
    ideas: new Set(ideas.find(places).map(({ idea }) => idea)),
    refersBack: REFERS_BACK.test(claim.text),
  }
}

// A sentence that begins so speaks of what the one before it spoke of.
const REFERS_BACK =
  /^(?:\W*\w+,?\s+){0,4}(?:this|these|those|that|it|its|he|his|she|her|him|they|their|them|such|both|the (?:latter|former|same|other))\b/i

function gistOfRows(rows: readonly number[]): Float32Array {
  return gistOf(rows, rows.map(tellingOf))
}
