import { stem } from '#lib/language/stem.ts'
import { isCommonWord } from '#lib/language/thesaurus.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { findDroppedRate } from './check-rates.ts'
import { GENERIC_NOUNS } from './function-words.ts'
import type { OperatorClass } from './operators.ts'
import { gapAt, isBare, isUnparted, leadingOperators, type Reading, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

const PLACES = new Set(
  `us usa uk eu uae america europe asia africa china india japan germany france spain italy iceland norway sweden canada
  mexico brazil australia korea taiwan singapore israel saudi arabia texas california virginia nevada wyoming houston
  abilene london paris berlin tokyo beijing emirates states kingdom`
    .split(/\s+/)
    .map(stem),
)

/**
 * What made a noun, a name or a number of a claim narrower and is left out, so that the sentence says more than the claim:
 * the noun spoken of, a prefix, a version, a place, a rate, or what follows "no" and "all". `used` are the terms told.
 */
export function findWidened(reading: Reading, claim: number, used: ReadonlySet<number>): Problem | null {
  const { analysis, entryNames } = reading.claims[claim] ?? {}
  if (!analysis) return null
  return (
    findDroppedHead(reading, claim, used) ??
    findDroppedPrefix(analysis, used) ??
    findDroppedQualifier(analysis, used, entryNames ?? null) ??
    findDroppedRate(analysis, used) ??
    findDroppedPlace(analysis, used) ??
    findDroppedOwnName(analysis, used) ??
    findDroppedOrdinal(reading, claim, used) ??
    findWidenedNoun(analysis, used)
  )
}

/** "Provider attributes are …" does not bear out "Providers are …": the noun that was spoken of is gone. */
function findDroppedHead(reading: Reading, claim: number, used: ReadonlySet<number>): Problem | null {
  const { analysis } = reading.claims[claim] ?? {}
  if (!analysis) return null
  for (const [i, pair] of reading.pairs.entries()) {
    const next = reading.pairs[i + 1]
    if (pair.claim !== claim || next?.claim !== claim || next.at <= pair.at + 1) continue
    const dropped = analysis.terms[pair.at + 1]
    if (dropped?.kind !== 'word' || used.has(dropped.index)) continue
    const endsHere = next.term.gap.auxiliary !== null
    if (!isUnparted(dropped.gap) || !endsHere || /ly$/.test(dropped.norm) || GENERIC_NOUNS.has(dropped.norm))
      continue
    const held = analysis.terms[pair.at]
    if (held?.isName && dropped.isName) continue
    if (held && isLinkedAlias(reading, claim, pair.at)) continue
    const nextGap = gapAt(analysis, pair.at + 2)
    if (nextGap.auxiliary !== null) return { reason: 'omission', span: textOf(analysis, dropped) }
  }
  return null
}

/** "its INTELLECT-1 weights" are not "its weights": with the name goes which of them is meant. */
function findDroppedOwnName(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    const opens = term.gap.isPossessive || term.gap.words.some(word => word === 'its' || word === 'their')
    if (used.has(term.index) || !opens) continue
    let at = term.index
    let isNamed = false
    while (
      at < analysis.terms.length &&
      !used.has(at) &&
      (at === term.index || isUnparted(gapAt(analysis, at)))
    ) {
      const one = analysis.terms[at] as Term
      isNamed ||= one.isName || /\d/.test(one.norm) || (one.kind === 'word' && !isCommonWord(one.norm))
      at++
    }
    const head = analysis.terms[at]
    if (isNamed && head && used.has(at) && isUnparted(head.gap) && !head.isName)
      return { reason: 'name', span: textOf(analysis, term) }
  }
  return null
}

/** "Qwen's models" for "Qwen's first models": which of them is gone. "A film" may be the fourth. */
function findDroppedOrdinal(reading: Reading, claim: number, used: ReadonlySet<number>): Problem | null {
  const { analysis } = reading.claims[claim] ?? {}
  for (const { term, at, claim: own } of reading.pairs) {
    const dropped = analysis?.terms[at - 1]
    if (!analysis || own !== claim || dropped?.quantity?.unit !== 'ordinal' || used.has(at - 1)) continue
    const { words, isPossessive, auxiliary } = dropped.gap
    const isOneOfThem = isPossessive || ['the', 'its', 'their'].includes(words.at(-1) ?? '')
    const isAny = term.gap.words.includes('a') || term.gap.words.includes('an')
    if (
      isOneOfThem &&
      auxiliary === null &&
      !isAny &&
      isBare(gapAt(analysis, at)) &&
      /[^s]s$/.test(term.norm)
    )
      return { reason: 'scope', span: textOf(analysis, dropped) }
  }
  return null
}

/** "self-reported" is not "reported". */
const PREFIXES = new Set(
  'self non pseudo quasi near sub anti counter semi pre post ex half under over co multi inter intra open closed'.split(
    ' ',
  ),
)

function findDroppedPrefix(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    if (used.has(term.index) || !PREFIXES.has(term.norm) || !used.has(term.index + 1)) continue
    const head = analysis.terms[term.index + 1]
    // "starred and co-starred" bears out "starred".
    const isSaidPlain = analysis.terms.some(
      other => other !== head && other.stem === head?.stem && !other.gap.isHyphenated,
    )
    if (gapAt(analysis, term.index + 1).isHyphenated && !isSaidPlain)
      return { reason: 'omission', span: textOf(analysis, term) }
  }
  return null
}

function isLinkedAlias(reading: Reading, claim: number, at: number): boolean {
  return reading.pairs.some(pair => pair.claim === claim && pair.at === at && pair.kind !== 'exact')
}

/** "Llama 4 Scout" is not "Llama 4": what follows in a name narrows it, unless the entry itself is called so. */
function findDroppedQualifier(
  analysis: Analysis,
  used: ReadonlySet<number>,
  entryNames: readonly string[] | null,
): Problem | null {
  if (entryNames === null) return null
  for (const term of analysis.terms) {
    if (used.has(term.index) || !used.has(term.index - 1) || GENERIC_NOUNS.has(term.norm)) continue
    const before = analysis.terms[term.index - 1]
    const isVersion = term.quantity !== null && term.quantity.unit === null
    if (!before || !isUnparted(term.gap) || !(term.isName || isVersion)) continue
    const endsEntry = entryNames.some(name => endsWithName(analysis, term.index - 1, name))
    if (!before.isName && !endsEntry) continue
    if (endsEntry && term.isName && !isVersion) continue
    return { reason: 'name', span: textOf(analysis, term) }
  }
  return null
}

function endsWithName(analysis: Analysis, at: number, name: string): boolean {
  const term = analysis.terms[at] as Term
  return analysis.text.slice(0, term.end).toLowerCase().endsWith(name.toLowerCase())
}

/** A place bounds what is said of the present. */
function findDroppedPlace(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    if (used.has(term.index)) continue
    const { words } = term.gap
    if (!used.has(term.index - 1)) continue
    const last = words.at(-1) === 'the' ? words.at(-2) : words.at(-1)
    if (last !== 'in' && last !== 'inside' && last !== 'within' && last !== 'across') continue
    if (term.gap.boundary === null && PLACES.has(term.stem))
      return { reason: 'scope', span: textOf(analysis, term) }
  }
  return null
}

/** Under "no", "all" and "most" a narrower noun must stay: "no protocol fee" does not bear out "no fee". */
const CLOSED: ReadonlySet<OperatorClass> = new Set(['negation', 'all', 'most'])
const DETERMINERS = new Set(['no', 'all', 'every', 'each', 'any', 'most', 'without', 'neither'])

function findWidenedNoun(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    const operators = leadingOperators(term.gap).filter(one => CLOSED.has(one.class))
    const isCounted = (operators.length > 0 && endsInDeterminer(analysis, term)) || isShare(analysis, term)
    if (used.has(term.index) || !isCounted) continue
    let at = term.index + 1
    while (isCompound(analysis.terms[at]) && !used.has(at)) at++
    if (isCompound(analysis.terms[at]) && used.has(at))
      return { reason: 'omission', span: textOf(analysis, term) }
  }
  return null
}

/** A share of something: "10% of rental income" is not "10% of income". */
function isShare({ terms }: Analysis, { gap, index }: Term): boolean {
  return gap.isOf && terms[index - 1]?.quantity?.unit === 'percent'
}

function endsInDeterminer({ tokens }: Analysis, { start }: Term): boolean {
  const before = tokens.findLast(token => token.end <= start)
  return before !== undefined && DETERMINERS.has(before.norm)
}

/** Whether a word makes one compound with the term before it. */
function isCompound(term: Term | undefined): boolean {
  return term?.kind === 'word' && isBare(term.gap)
}
