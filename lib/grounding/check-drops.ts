import { stem } from '#lib/language/stem.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { GENERIC_NOUNS } from './function-words.ts'
import type { OperatorClass } from './operators.ts'
import { gapAt, isBreak, isClauseBreak, type Reading, textOf, trailingOperators } from './reading.ts'
import type { Problem, Reason } from './verdict.ts'

/** Whoever says, plans or promises it: left out, the rest claims more than the source does. */
const ATTRIBUTIONS = toStems(
  'say state claim announce report estimate believe argue suggest allege note rate describe consider call label warn confirm deny predict forecast',
)
const PLANS = toStems(
  'plan intend aim expect hope propose target seek agree commit promise pledge schedule want try attempt',
)
/** Operators whose words may not be left out even with the phrase they stand in. */
const CRITICAL: Partial<Record<OperatorClass, Reason>> = {
  condition: 'condition',
  report: 'attribution',
  'as-of': 'scope',
  only: 'quantifier',
}
const EXCEPTIONS = new Set(['except', 'excluding', 'unless', 'until', 'till'])
const PLACES = new Set(
  `us usa uk eu uae america europe asia africa china india japan germany france spain italy iceland norway sweden canada
  mexico brazil australia korea taiwan singapore israel saudi arabia texas california virginia nevada wyoming houston
  abilene london paris berlin tokyo beijing emirates states kingdom`
    .split(/\s+/)
    .map(stem),
)

/** What the claim says and the sentence leaves out must not change what remains. */
export function findHarmfulDrop(reading: Reading): Problem | null {
  for (const [claim, { analysis, entryNames }] of reading.claims.entries()) {
    const used = new Set(reading.pairs.filter(pair => pair.claim === claim).map(pair => pair.at))
    if (used.size === 0) continue
    for (const at of namedAsEntry(reading, claim)) used.add(at)
    const problem =
      findDroppedOperator(analysis, used) ??
      findDroppedSpeaker(analysis, used) ??
      findDroppedHead(reading, claim, used) ??
      findDroppedPrefix(analysis, used) ??
      findDroppedQualifier(analysis, used, entryNames) ??
      findDroppedPlace(analysis, used)
    if (problem) return problem
  }
  return null
}

/** Where the sentence says "the project" for an entry of several words, all of them are told. */
function namedAsEntry({ pairs, claims }: Reading, claim: number): number[] {
  const { analysis, entryNames } = claims[claim] ?? {}
  if (!analysis || !entryNames) return []
  const told = pairs.filter(
    pair => pair.claim === claim && (pair.kind === 'generic' || pair.kind === 'alias'),
  )
  return told.flatMap(({ at }) => {
    const start = analysis.terms[at]?.start ?? 0
    const rest = analysis.text.slice(start).toLowerCase()
    const longest = Math.max(
      0,
      ...entryNames.filter(name => rest.startsWith(name.toLowerCase())).map(name => name.length),
    )
    return analysis.terms
      .filter(term => term.start >= start && term.start < start + longest)
      .map(term => term.index)
  })
}

function findDroppedOperator(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (let at = 0; at <= analysis.terms.length; at++) {
    if (used.has(at)) continue
    const gap = gapAt(analysis, at)
    // What closes a phrase that stands is compared where it stands.
    const closing = used.has(at - 1) ? trailingOperators(analysis, at) : []
    for (const operator of gap.operators.filter(one => !closing.includes(one))) {
      if (operator.class === 'only' && isPassingRemark(analysis, at, used)) continue
      const reason = CRITICAL[operator.class]
      if (reason && sharesClause(analysis, at, used)) return { reason, span: spanAt(analysis, at) }
    }
    if (
      gap.words.some(word => EXCEPTIONS.has(word) || (word === 'when' && gap.boundary === null)) &&
      sharesClause(analysis, at, used)
    ) {
      return { reason: 'condition', span: spanAt(analysis, at) }
    }
  }
  return null
}

/** Whether a term that stands is in the same clause as the gap before `at`. */
function sharesClause(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  if (isLaidAside(analysis, at, used) || isCarried(analysis, at, used)) return false
  for (let i = at - 1; i >= 0; i--) {
    if (isStrong(analysis, i + 1, at)) break
    if (used.has(i)) return true
  }
  for (let i = at; i < analysis.terms.length; i++) {
    if (i > at && isStrong(analysis, i, -1)) return false
    if (used.has(i)) return true
  }
  return false
}

/** ", the only one to …" and ", and only …" add a remark: without it the rest says the same. */
function isPassingRemark(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  const gap = gapAt(analysis, at)
  const isRemark = gap.boundary === 'comma' && (gap.conjunction === 'and' || gap.words.includes('the'))
  return isRemark && !analysis.terms.slice(at).some(term => used.has(term.index))
}

/** Within an adjunct that is left out whole ("…, leaving only the V1 engine"), what it says goes with it. */
function isLaidAside(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  let start = at - 1
  while (start > 0 && gapAt(analysis, start).boundary === null) start--
  if (start <= 0 || used.has(at - 1)) return false
  for (let i = start; i < analysis.terms.length; i++) {
    if (i > at && gapAt(analysis, i).boundary !== null) return true
    if (used.has(i)) return false
  }
  return true
}

/** "only small fixes" told as "only fixes": the word is gone, what stood before it is compared with what follows. */
function isCarried(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  for (let i = at + 1; i < analysis.terms.length; i++) {
    if (isBreak(gapAt(analysis, i))) return false
    if (used.has(i)) return true
  }
  return false
}

function isStrong(analysis: Analysis, at: number, own: number): boolean {
  const gap = gapAt(analysis, at)
  if (gap.boundary === 'clause') return true
  return at !== own && isClauseBreak(gap)
}

function findDroppedSpeaker(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    if (used.has(term.index) || term.isName) continue
    const isPlan = PLANS.has(term.stem)
    if (!isPlan && !ATTRIBUTIONS.has(term.stem)) continue
    if (opensAside(analysis, term.index, used)) continue
    for (let at = term.index + 1; at < analysis.terms.length; at++) {
      if (at > term.index + 1 && isClauseBreak(gapAt(analysis, at))) break
      if (used.has(at)) return { reason: isPlan ? 'status' : 'attribution', span: textOf(analysis, term) }
    }
  }
  return null
}

/** "GPT-5, announced in August 2025, routes …": an aside that is left out whole takes its verb with it. */
function opensAside(analysis: Analysis, at: number, used: ReadonlySet<number>): boolean {
  if (at === 0 || gapAt(analysis, at).boundary === null) return false
  for (let i = at; i < analysis.terms.length; i++) {
    if (i > at && gapAt(analysis, i).boundary !== null) return true
    if (used.has(i)) return false
  }
  return true
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
    const isCompound =
      dropped.gap.words.length === 0 && dropped.gap.boundary === null && dropped.gap.operators.length === 0
    const endsHere = next.term.gap.auxiliary !== null
    if (!isCompound || !endsHere || /ly$/.test(dropped.norm) || GENERIC_NOUNS.has(dropped.norm)) continue
    const held = analysis.terms[pair.at]
    if (held?.isName && dropped.isName) continue
    if (held && isLinkedAlias(reading, claim, pair.at)) continue
    const nextGap = gapAt(analysis, pair.at + 2)
    if (nextGap.auxiliary !== null) return { reason: 'omission', span: textOf(analysis, dropped) }
  }
  return null
}

/** "self-reported" is not "reported". */
const PREFIXES = new Set(
  'self non pseudo quasi near sub anti counter semi pre post ex half under over co'.split(' '),
)

function findDroppedPrefix(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    if (used.has(term.index) || !PREFIXES.has(term.norm) || !used.has(term.index + 1)) continue
    if (gapAt(analysis, term.index + 1).isHyphenated)
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
    const isJoined =
      term.gap.words.length === 0 && term.gap.boundary === null && term.gap.operators.length === 0
    const isVersion = term.quantity !== null && term.quantity.unit === null
    if (!before?.isName || !isJoined || !(term.isName || isVersion)) continue
    if (entryNames.some(name => endsWithName(analysis, term.index - 1, name))) {
      if (term.isName && !isVersion) continue
    }
    return { reason: 'name', span: textOf(analysis, term) }
  }
  return null
}

function endsWithName(analysis: Analysis, at: number, name: string): boolean {
  const term = analysis.terms[at] as Term
  return analysis.text.slice(0, term.end).toLowerCase().endsWith(name.toLowerCase())
}

/** A place, or a rate such as "per hour", bounds what is said of the present. */
function findDroppedPlace(analysis: Analysis, used: ReadonlySet<number>): Problem | null {
  for (const term of analysis.terms) {
    if (used.has(term.index) || !used.has(term.index - 1)) continue
    const { words } = term.gap
    if (words.includes('per')) return { reason: 'unit', span: textOf(analysis, term) }
    const last = words.at(-1) === 'the' ? words.at(-2) : words.at(-1)
    if (last !== 'in' && last !== 'inside' && last !== 'within' && last !== 'across') continue
    if (term.gap.boundary === null && PLACES.has(term.stem))
      return { reason: 'scope', span: textOf(analysis, term) }
  }
  return null
}

function spanAt(analysis: Analysis, at: number): string {
  const start = analysis.terms[at - 1]?.end ?? 0
  const end = analysis.terms[at]?.end ?? analysis.text.length
  return analysis.text.slice(start, end).trim()
}

function toStems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem))
}
