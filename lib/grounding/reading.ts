import type { Link, ReadClaim } from './align-terms.ts'
import type { Analysis, Gap, Term } from './analyze-text.ts'
import { findSameSpeaker, type SameSpeaker } from './license-speech.ts'
import type { FoundOperator } from './operators.ts'

/** A sentence laid beside its claims: the terms that stand in one, in the order of the sentence. */
export interface Reading {
  sentence: Analysis
  claims: readonly ReadClaim[]
  links: readonly (Link | null)[]
  pairs: readonly Pair[]
  /** The speaker whom the sentence names in another way than the claim; null where it does not. */
  speech: SameSpeaker | null
}

export interface Pair {
  term: Term
  claim: number
  at: number
  kind: Link['kind']
}

export function toReading(
  sentence: Analysis,
  claims: readonly ReadClaim[],
  links: readonly (Link | null)[],
): Reading {
  const pairs: Pair[] = []
  for (const term of sentence.terms) {
    const link = links[term.index]
    if (link) pairs.push({ term, ...link })
  }
  return { sentence, claims, links, pairs, speech: findSameSpeaker(sentence, claims, links) }
}

/** The gap before a term of a claim, or the tail after its last one. */
export function gapAt(analysis: Analysis, at: number): Gap {
  return analysis.terms[at]?.gap ?? analysis.tail
}

/** Whether no word, no mark that ends something and no operator stands in this gap; a hyphen, "/" or "&" may. */
export function isUnparted(gap: Gap): boolean {
  return gap.words.length === 0 && gap.boundary === null && gap.operators.length === 0
}

/** Whether the terms on both sides of this gap make one phrase: as `isUnparted`, without "/" and "&", which join two. */
export function isBare(gap: Gap): boolean {
  return isUnparted(gap) && gap.conjunction === null
}

/** Whether something ends or starts at this gap: a mark, a conjunction or a relative clause. */
export function isBreak(gap: Gap): boolean {
  return gap.boundary !== null || gap.conjunction !== null || gap.isRelative
}

/** Whether a new clause with a subject of its own may start at this gap. */
export function isClauseBreak(gap: Gap): boolean {
  if (gap.boundary === 'clause') return true
  const joins = gap.conjunction !== null || gap.words.some(word => CLAUSE_JOINTS.has(word))
  return gap.boundary === 'comma' && joins
}

const CLAUSE_JOINTS = new Set(['while', 'whereas', 'so', 'although', 'though', 'where', 'when', 'because'])

/** The text of a term as its author wrote it. */
export function textOf(analysis: Analysis, term: Term): string {
  return analysis.text.slice(term.start, term.end)
}

/** The operators of a gap that speak of what follows; those before its last mark or conjunction close what went before. */
export function leadingOperators(gap: Gap): FoundOperator[] {
  return isBreak(gap) ? gap.operators.filter(one => one.afterBreak || gap.boundary === null) : gap.operators
}

/** The operators that close what stands before the gap at `at`: "fully" in "uses it fully, and …", or at the end. */
export function trailingOperators(analysis: Analysis, at: number): FoundOperator[] {
  const next = analysis.terms[at]
  if (!next) return analysis.tail.operators
  const ahead = leadingOperators(next.gap)
  return next.gap.operators.filter(one => !ahead.includes(one))
}

/** A run of the sentence whose terms stand in the claim in the same order with nothing of the sentence between. */
export interface Block {
  pairs: Pair[]
  from: number
  to: number
}

/** Whether the gap parts two items of a list. */
export function isSeparator(gap: Gap | undefined): boolean {
  if (!gap) return false
  const joins = gap.boundary === 'comma' || gap.conjunction !== null
  return joins && gap.operators.length === 0 && gap.words.every(word => LIST_WORDS.has(word))
}

const LIST_WORDS = new Set(['and', 'or', 'the', 'a', 'an'])

/** The pairs in the order of the sentence, parted where another claim is used. */
export function toSegments(pairs: readonly Pair[]): Pair[][] {
  const segments: Pair[][] = []
  for (const pair of pairs) {
    const last = segments.at(-1)
    if (last?.[0]?.claim === pair.claim) last.push(pair)
    else segments.push([pair])
  }
  return segments
}

/** Back from a noun to the preposition, article or mark that opens its phrase. */
export function startOfPhrase(analysis: Analysis, index: number): number {
  let at = index
  while (
    at > 0 &&
    gapAt(analysis, at).words.every(word => word === "'s" || word === 'own') &&
    !isBreak(gapAt(analysis, at))
  )
    at--
  return at
}
