import { stem } from '#lib/language/stem.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { CONTRASTS } from './function-words.ts'
import { findPredicates } from './predicates.ts'
import { gapAt, isSeparator, isUnparted, type Reading, startOfPhrase, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

/**
 * What a claim says of a smaller field, told of a larger one: "the largest provider" for "the largest provider in Norway",
 * "cut its price" for "cut its price for Llama 3". `used` are the terms told.
 */
export function findLostScope(reading: Reading, claim: number, used: ReadonlySet<number>): Problem | null {
  const { analysis } = reading.claims[claim] ?? {}
  if (!analysis) return null
  return (
    findLostOpening(analysis, used) ??
    findLostField(reading, claim, used) ??
    findLostAudience(analysis, used) ??
    findLostRow(analysis, used) ??
    findLostOwn(analysis, used)
  )
}

/** "On dedicated deployments, it serves LoRA models": what opens a claim bounds all of it. */
function findLostOpening(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  const [first] = analysis.terms
  const opener = first?.gap.words[0] ?? ''
  if (!first || first.date !== null || !BOUNDING.has(opener)) return null
  const end = analysis.terms.findIndex(({ index, gap }) => index > 0 && gap.boundary !== null)
  // Its last word is what the phrase is about: a name that it begins with may be told elsewhere.
  const isTold = end === -1 ? used.size > 0 : used.has(end - 1)
  return isTold ? null : { reason: 'scope', span: textOf(analysis, first) }
}

const BOUNDING = new Set(
  'in on at to for under with without among inside outside within across during where when via through'.split(
    ' ',
  ),
)

/** "The largest", "the first" and "the only" hold in the field that the claim names, and nowhere else for sure. */
function findLostField(reading: Reading, claim: number, used: ReadonlySet<number>): Problem | null {
  const analysis = reading.claims[claim]?.analysis
  for (const pair of reading.pairs) {
    if (!analysis || pair.claim !== claim || !isUnmatched(analysis, pair.at)) continue
    for (let at = pair.at + 1; at < analysis.terms.length; at++) {
      const term = analysis.terms[at] as Term
      if (endsField(analysis, at)) break
      if (!used.has(at) && term.date === null && !isSeparator(term.gap))
        return { reason: 'scope', span: textOf(analysis, term) }
    }
  }
  return null
}

/** Whether a term says that nothing else in its field is so: a superlative, or an ordinal with an article. */
function isUnmatched(analysis: Analysis, at: number): boolean {
  const { quantity, norm, gap } = analysis.terms[at] as Term
  const isDefinite = gap.isPossessive || gap.words.some(word => DEFINITE.has(word))
  if (!isDefinite) return false
  if (quantity?.unit === 'ordinal' || gap.operators.some(({ key }) => key === 'only:only')) return true
  return SUPERLATIVES.has(norm) || (/.{3}est$/.test(norm) && !NO_SUPERLATIVES.has(norm))
}

const DEFINITE = new Set(['the', 'its', 'their', 'his', 'her'])
const SUPERLATIVES = new Set('most least best worst top leading sole unique record'.split(' '))
const NO_SUPERLATIVES = new Set(
  'request interest invest harvest forest protest contest digest honest modest manifest conquest'.split(' '),
)

function endsField(analysis: Analysis, at: number): boolean {
  const { boundary, auxiliary, isRelative } = gapAt(analysis, at)
  if (boundary !== null || (auxiliary !== null && !isRelative)) return true
  return findPredicates(analysis).some(one => one.head === at || (one.from === at && at > 0 && !isRelative))
}

/** Nouns for those whom a rule or an offer is made for. */
const AUDIENCE = new Set(
  `user customer client member subscriber account developer researcher student company business firm enterprise startup
  organisation organization team tenant buyer supplier provider applicant citizen resident partner reader visitor worker`
    .split(/\s+/)
    .map(stem),
)

/** "free to customers in Norway" and "open to approved users" told as free and open: for whom it is so is gone. */
function findLostAudience(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const { index, stem: own } of analysis.terms) {
    if (used.has(index) || !AUDIENCE.has(own)) continue
    const from = startOfPhrase(analysis, index)
    const { words, boundary } = gapAt(analysis, from)
    const isFor = ['for', 'to', 'among'].includes(words[0] ?? '') && boundary === null && used.has(from - 1)
    const next = gapAt(analysis, index + 1)
    const isNarrow =
      from < index || ((next.opensPhrase || next.isRelative) && index + 1 < analysis.terms.length)
    if (isFor && isNarrow) return { reason: 'scope', span: textOf(analysis, analysis.terms[index] as Term) }
  }
  return null
}

/** "needs 24 GB" for "needs 24 GB for a 7B model and 80 GB for a 70B one": which of the rows it is must be told. */
function findLostRow(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    const opener = openerOf(term)
    if (opener === null || used.has(term.index) || !used.has(term.index - 1)) continue
    const others = analysis.terms.filter(other => other !== term && openerOf(other) === opener)
    const isRow = others.some(other => {
      const between = analysis.terms.slice(
        Math.min(term.index, other.index) + 1,
        Math.max(term.index, other.index) + 1,
      )
      const isContrast = between.some(
        ({ gap }) => gap.conjunction === 'but' || gap.words.some(word => CONTRASTS.has(word)),
      )
      const isListed = between.some(({ gap }) => gap.conjunction !== null)
      return isContrast || (isListed && hasCount(analysis, term.index) && hasCount(analysis, other.index))
    })
    if (isRow && !isToldInPart(analysis, term.index, used))
      return { reason: 'scope', span: textOf(analysis, term) }
  }
  return null
}

/** Whether a word of the phrase that opens at this place is told. */
function isToldInPart(analysis: Analysis, from: number, used: ReadonlySet<number>): boolean {
  for (let at = from; at < analysis.terms.length; at++) {
    if (at > from && !isUnparted(gapAt(analysis, at))) return false
    if (used.has(at)) return true
  }
  return false
}

const NARROWING = new Set(['for', 'on', 'in', 'at', 'with', 'under'])
const ROW_OPENERS = new Set([...NARROWING, 'from'])

function openerOf({ gap, date }: Term): string | null {
  const opener = gap.words.find(word => ROW_OPENERS.has(word))
  return date === null && gap.boundary === null && opener ? opener : null
}

/** Whether a number stands shortly before the phrase that opens at this place. */
function hasCount({ terms }: Analysis, at: number): boolean {
  return terms
    .slice(Math.max(0, at - 3), at)
    .some(({ quantity }) => quantity !== null && quantity.unit !== 'ordinal')
}

/** "cut its price" for "cut its price for Llama 3": which of its own it is must be told. */
function findLostOwn(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    const owned = analysis.terms[term.index - 1]
    if (used.has(term.index) || !owned || !used.has(owned.index) || !NARROWING.has(openerOf(term) ?? ''))
      continue
    const isOwned = owned.gap.isPossessive || owned.gap.words.some(word => word === 'its' || word === 'their')
    if (isOwned && (term.isName || term.quantity !== null))
      return { reason: 'scope', span: textOf(analysis, term) }
  }
  return null
}
