import { readDate } from '#lib/language/read-date.ts'
import { type Quantity, readQuantity } from '#lib/language/read-quantity.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { type Token, tokenize } from '#lib/language/tokenize.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { Measure } from '../understand/gradable.ts'

/** A value that a claim states; only values of one unit can be set in order. */
export interface StatedValue {
  amount: number
  /** `date` (in years), `usd`, `watt`, …; `count` for a plain number. */
  unit: string
}

/** What claims are compared by. */
export interface SoughtValue {
  measure: Measure
  /** Terms of the thing that the value must stand beside, as `h100`; none where any will do. */
  about: readonly string[]
  /** Terms of what has the size or length, as `context`: of several amounts, the one beside them is it. */
  near: readonly string[]
  /** The unit that it must have, as `watt`; null where the measure alone tells. */
  unit: string | null
  /** Whether the least of several amounts is it: "the smallest" of a family that comes in three sizes. */
  least?: boolean
}

/**
 * Orders by the values that the claims state, where at least two can be compared: `rest` are those without a value of the
 * commonest unit, in the order given. Amounts in different currencies are never set in one order.
 */
export function orderByValue<Item>(
  items: readonly Item[],
  claimOf: (item: Item) => Claim,
  sought: SoughtValue,
  descends: boolean,
): { ordered: Item[]; rest: Item[] } {
  const valued = items.map(item => ({ item, value: findValue(claimOf(item).text, sought) }))
  const unit = commonest(valued.flatMap(({ value }) => value?.unit ?? []))
  const comparable = valued.filter(({ value }) => value !== null && value.unit === unit)
  if (comparable.length < 2) return { ordered: [], rest: [...items] }
  const ordered = comparable.toSorted(
    (a, b) => ((a.value?.amount ?? 0) - (b.value?.amount ?? 0)) * (descends ? -1 : 1),
  )
  const rest = valued.filter(one => !comparable.includes(one))
  return { ordered: ordered.map(({ item }) => item), rest: rest.map(({ item }) => item) }
}

/** The value by which a claim is compared: its earliest date, or the amount nearest to the thing measured. */
export function findValue(
  text: string,
  { measure, about, near, unit, least = false }: SoughtValue,
): StatedValue | null {
  const tokens = tokenize(text)
  // How good, open or popular something is has no scale of its own.
  if (unit === null && (measure === 'quality' || measure === 'worth')) return null
  if (measure === 'age') return earliestDate(tokens)
  if (measure === 'release') return latestRelease(tokens)
  const amounts = amountsOf(tokens).filter(amount =>
    unit === null ? (measure === 'price') === isMoney(amount.unit) : amount.unit === unit,
  )
  // "The biggest model" has the most parameters, whatever it was trained on.
  const sizes = extremeOf(sizesAmong(amounts, tokens), least)
  if (measure === 'size' && unit === null && sizes && near.length === 1 && near[0] === MODEL) return sizes
  const beside =
    unit === null && (measure === 'size' || measure === 'length')
      ? besideOf(amounts, placesOf(near, tokens), tokens)
      : null
  if (beside) return beside
  // "Each accept one million tokens" tells of a context without the word.
  const taken = near.includes(CONTEXT) ? TAKES.exec(text)?.[1] : undefined
  if (taken !== undefined) return extremeOf(amountsOf(tokenize(taken)), least)
  if (measure === 'size' && unit === null && about.length === 0) return sizes
  const places = placesOf(about, tokens)
  if (about.length > 0 && places.length === 0) return null
  if (unit === PERCENT && amounts.length === 0 && TAKES_NONE.test(text)) return { amount: 0, unit }
  if (unit !== null) return extremeOf(amounts, least)
  if (measure === 'amount') return extremeOf(countsOf(amounts, places), least)
  const [best] = amounts.toSorted((a, b) => distance(a, places, tokens) - distance(b, places, tokens))
  return best ? { amount: best.amount, unit: best.unit } : null
}

/** What shares are told in. */
export const PERCENT = 'percent'
const TAKES_NONE = /\b(?:takes?|charges?|keeps?) no (?:\p{L}+ ){0,2}(?:fees?|cuts?|commissions?)\b/iu

/** What has parameters, as a term. */
export const [MODEL = ''] = toSearchTerms('model')
const [CONTEXT = ''] = toSearchTerms('context')
const TAKES = /\b(?:accepts?|takes?|reads?) (?:up to |about |around )?([\w.,-]+(?: \w+)? tokens)\b(?! to\b)/i

/** Where words of these terms stand among the tokens. */
export function placesOf(terms: readonly string[], tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, i) =>
    terms.some(term => toSearchTerms(token.norm).includes(term)) ? [i] : [],
  )
}

// "A context of 128,000 tokens", "a 65,536-token context".
function besideOf(
  amounts: readonly Amount[],
  places: readonly number[],
  tokens: readonly Token[],
): StatedValue | null {
  const apart = ({ at, end }: Amount) =>
    Math.min(...places.map(place => (end <= place ? place - end : at - place)))
  // "$2 per million tokens" is a price, and no length.
  const isRate = ({ at }: Amount) => tokens[at - 1]?.norm === 'per'
  const [nearest] = amounts
    .filter(amount => !isRate(amount) && apart(amount) <= BEFORE)
    .sort((a, b) => apart(a) - apart(b))
  return nearest ? { amount: nearest.amount, unit: nearest.unit } : null
}

interface Amount extends StatedValue {
  at: number
  end: number
}

function amountsOf(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = []
  for (let at = 0; at < tokens.length; at++) {
    const isDate = readDate(tokens, at)
    if (isDate) {
      at = isDate.end - 1
      continue
    }
    const quantity = readQuantity(tokens, at)
    if (!quantity || quantity.unit === 'ordinal' || isVersion(tokens, at, quantity)) continue
    found.push({ amount: quantity.low, unit: quantity.unit ?? 'count', at, end: quantity.end })
    at = quantity.end - 1
  }
  return found
}

// "Opus 5.5", "Qwen3.8 Max 2.4": a plain number with a point after a name is its version.
function isVersion(tokens: readonly Token[], at: number, { unit, end }: Quantity): boolean {
  const isPlain = unit === null && end === at + 1 && /^\d+\.\d/.test(tokens[at]?.text ?? '')
  return isPlain && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')
}

/** How far an amount stands from the nearest of these places, in words. */
// "$3.90 for H100, $4.29 for H200": an amount before "for" belongs to what follows it; elsewhere the nearest does.
export function distance(
  { at, end }: { at: number; end: number },
  places: readonly number[],
  tokens: readonly Token[],
): number {
  if (places.length === 0) return at
  return Math.min(
    ...places.map(place => {
      const isFor = tokens.slice(Math.max(0, place - 2), place).some(({ norm }) => norm === 'for')
      const gap = end <= place ? place - end : at - place + (isFor ? 100 : 0)
      return Math.abs(gap)
    }),
  )
}

function earliestDate(tokens: readonly Token[]): StatedValue | null {
  const years = datesIn(tokens).map(({ year }) => year)
  return years.length === 0 ? null : { amount: Math.min(...years), unit: 'date' }
}

// "Released on 24 July 2026 and, by autumn 2026, marked as legacy": only dates soon after the release are of it, the latest of them.
function latestRelease(tokens: readonly Token[]): StatedValue | null {
  const years = datesIn(tokens)
    .filter(({ at }) =>
      tokens.slice(Math.max(0, at - SOON_AFTER), at).some(({ norm }) => CAME_OUT.test(norm)),
    )
    .map(({ year }) => year)
  return years.length === 0 ? null : { amount: Math.max(...years), unit: 'date' }
}
const CAME_OUT = /^(?:releas|launch|announc|arriv|introduc|publish|debut|out$|from$)/
// In words: "released at OpenAI's DevDay on 29 September 2026".
const SOON_AFTER = 6

// The dates of a text in years, save those of reports ("as of August 2026"), and where they stand.
function datesIn(tokens: readonly Token[]): { year: number; at: number }[] {
  const dates: { at: number; year: number; month: number | null; day: number | null }[] = []
  for (let at = 0; at < tokens.length; at++) {
    const date = readDate(tokens, at)
    if (!date) continue
    const isOfReport = tokens[at - 1]?.norm === 'of' && tokens[at - 2]?.norm === 'as'
    const { year, month, day } = date
    if (year !== null && !isOfReport) dates.push({ at, year, month, day })
    at = date.end - 1
  }
  // "Released on 24 July 2026 and, by autumn 2026, old": the year alone is not its January.
  return dates
    .filter(
      ({ year, month }) =>
        month !== null || !dates.some(other => other.year === year && other.month !== null),
    )
    .map(({ at, year, month, day }) => ({
      at,
      year: year + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 366,
    }))
}

// A size is told in watts, or in the parameters of a model.
function sizesAmong(amounts: readonly Amount[], tokens: readonly Token[]): Amount[] {
  return amounts.filter(
    ({ unit, at, end }) =>
      unit === 'watt' ||
      // "Each activate 17 billion parameters": of more than that.
      (!tokens[at - 1]?.norm.startsWith('activat') &&
        tokens.slice(end, end + 2).some(({ norm }) => norm.startsWith('parameter'))),
  )
}

// A count stands before what it counts: "13 data centers", "24,000 Nvidia H100 GPUs"; a longer way off it is of another thing.
const BEFORE = 5

function countsOf(amounts: readonly Amount[], places: readonly number[]): Amount[] {
  return amounts.flatMap(amount => {
    if (places.some(place => place >= amount.end && place - amount.end <= BEFORE)) return amount
    // "Downloaded 700 million times": what was done is counted after it.
    const isOften =
      amount.unit === 'times' && places.some(place => place < amount.at && amount.at - place <= 2)
    return isOften ? { ...amount, unit: 'count' } : []
  })
}

function extremeOf(amounts: readonly Amount[], least: boolean): StatedValue | null {
  const [first] = amounts.toSorted((a, b) => (least ? a.amount - b.amount : b.amount - a.amount))
  return first ? { amount: first.amount, unit: first.unit } : null
}

function isMoney(unit: string): boolean {
  return ['usd', 'eur', 'gbp', 'inr', 'jpy', 'cny'].includes(unit)
}

function commonest(units: readonly string[]): string | undefined {
  const counts = Map.groupBy(units, unit => unit)
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
}
