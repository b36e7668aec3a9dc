import { isWithin } from '#lib/language/read-date.ts'
import type { Quantity } from '#lib/language/read-quantity.ts'
import { stem } from '#lib/language/stem.ts'
import { isAntonym, isDerived, isKindOf, isSynonym } from '#lib/language/thesaurus.ts'
import type { Term } from './analyze-text.ts'
import type { Bound } from './read-bound.ts'

/** How a term of the sentence stands in a claim, best first. */
export type MatchKind = 'exact' | 'synonym' | 'derived' | 'kind' | 'alias' | 'generic'

/** Preference between matches, so that an alignment takes the nearest words; only the order matters. */
const SCORES: Record<MatchKind, number> = {
  exact: 3,
  alias: 2.6,
  synonym: 2,
  derived: 1.9,
  generic: 2.4,
  kind: 1.2,
}
/** A rounded figure ("about 1.4 billion" for 1.38) may be off by at most this share of the exact one. */
const MOST_ROUNDING = 0.02

export function scoreOf(kind: MatchKind): number {
  return SCORES[kind]
}

/** How `stated`, a term of a sentence, is borne out by `held`, a term of a claim; null when it is not. */
export function matchTerms(stated: Term, held: Term): MatchKind | null {
  if (stated.kind === 'word' && held.kind === 'word') return matchWords(stated, held)
  if (stated.date && held.date) return isWithin(stated.date, held.date) ? 'exact' : null
  if (stated.quantity && held.quantity) return isSameQuantity(stated, held) ? 'exact' : null
  return isYearAsNumber(stated, held) || isYearAsNumber(held, stated) ? 'exact' : null
}

/** Whether two quantities have one value, whatever their units say. */
export function hasSameValue(a: Term, b: Term): boolean {
  return a.quantity !== null && b.quantity !== null && isClose(a.quantity.low, b.quantity.low)
}

function matchWords(stated: Term, held: Term): MatchKind | null {
  if (stated.stem === held.stem) return 'exact'
  if (stated.isName || held.isName || /\d/.test(stated.norm) || /\d/.test(held.norm)) return null
  if (isAntonym(stated.norm, held.norm)) return null
  if (isSynonym(stated.norm, held.norm) || isSameDegree(stated.norm, held.norm)) return 'synonym'
  if (isDerived(stated.norm, held.norm)) return 'derived'
  return isKindOf(held.norm, stated.norm) || KINDS.get(stated.stem)?.has(held.stem) ? 'kind' : null
}

/** Whatever is one of these is a place, an artist or a performer, which WordNet's first steps up do not say. */
const KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['place', toStems('town city village country region island borough county district settlement')],
  ['artist', toStems('rapper singer songwriter musician painter sculptor band drummer guitarist')],
  ['perform', toStems('rapper singer musician actor actress dancer comedian')],
])

function toStems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem))
}

/** "biggest" and "largest", "bigger" and "larger": one degree of synonyms. */
function isSameDegree(a: string, b: string): boolean {
  const [first, second] = [/^(.{3,}?)(er|est)$/.exec(a), /^(.{3,}?)(er|est)$/.exec(b)]
  if (!first || !second || first[2] !== second[2]) return false
  const bases = (found: RegExpExecArray) => {
    const base = found[1] ?? ''
    return [base, `${base}e`, base.replace(/(.)\1$/, '$1'), base.replace(/i$/, 'y')]
  }
  return bases(first).some(one => bases(second).some(other => one !== other && isSynonym(one, other)))
}

function isSameQuantity(stated: Term, held: Term): boolean {
  const [a, b] = [stated.quantity, held.quantity]
  if (!a || !b) return false
  const sameUnit = a.unit === b.unit || isCountOrdinal(a.unit, b.unit)
  if (!sameUnit) return false
  if (isClose(a.low, b.low) && isClose(a.high, b.high)) return true
  if (isBorneOut(stated.bound, a, held.bound, b)) return true
  return stated.bound === 'approximate' && a.low === a.high && b.low === b.high && isRounding(a.low, b.low)
}

/** Whether an exact number bears a bound out that it does not reach: "sold 757,000" for "sold more than 100,000". */
function isBorneOut(stated: Bound, a: Quantity, held: Bound, b: Quantity): boolean {
  if (held !== 'exact') return false
  if (stated === 'more-than' || stated === 'at-least') return b.low > a.high
  return (stated === 'less-than' || stated === 'at-most') && b.high < a.low
}

// "first" stands for itself, "one" for another; but a plain count may drop "times".
function isCountOrdinal(a: string | null, b: string | null): boolean {
  return (a === null && b === 'times') || (a === 'times' && b === null)
}

function isRounding(rounded: number, exact: number): boolean {
  if (exact === 0 || Math.abs(rounded - exact) / Math.abs(exact) > MOST_ROUNDING) return false
  for (let digits = 1; digits <= 4; digits++) {
    if (isClose(Number(exact.toPrecision(digits)), rounded)) return true
  }
  return false
}

function isYearAsNumber(number: Term, date: Term): boolean {
  if (!number.quantity || !date.date || date.date.year === null) return false
  const { year, month, quarter, part } = date.date
  return (
    month === null &&
    quarter === null &&
    part === null &&
    number.quantity.unit === null &&
    number.quantity.low === year
  )
}

function isClose(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.abs(b) * 1e-9
}
