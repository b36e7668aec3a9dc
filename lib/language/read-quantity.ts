import type { Token } from './tokenize.ts'
import { findCurrency, findUnit } from './units.ts'

/** A number as a text states it, in canonical form. `low` and `high` differ for a range; `end` is the token after it. */
export interface Quantity {
  low: number
  high: number
  /** `usd`, `percent`, `watt`, `ordinal`, …; null for a plain count. */
  unit: string | null
  end: number
}

interface Plain {
  value: number
  end: number
}

const SMALL: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: Record<string, number> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)
const MAGNITUDES: Record<string, number> = {
  hundred: 100,
  hundreds: 100,
  dozen: 12,
  thousand: 1e3,
  thousands: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  tn: 1e12,
}
const GLUED_MAGNITUDES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }
const ORDINALS: Record<string, number> = Object.fromEntries(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, value) => [word, value]),
)
const FRACTIONS: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
}

/**
 * The quantity that starts at token `at`, if one does: digits or words, separators, magnitudes (`k`, `M`, `billion`,
 * `crore`), ranges, percent, currency before or after, and units (`32GB` and `32 gigabytes` are equal).
 */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const ordinal = readOrdinal(tokens, at)
  if (ordinal) return ordinal
  const currency = readCurrency(tokens, at)
  const start = currency ? currency.end : at
  const first = readNumber(tokens, start)
  if (!first) return null
  const magnitude = readMagnitude(tokens, first.end, currency !== null)
  const range = readRangeEnd(tokens, magnitude?.end ?? first.end, currency !== null, first.value)
  const last = range ? readMagnitude(tokens, range.end, currency !== null) : null
  let end = last?.end ?? range?.end ?? magnitude?.end ?? first.end
  const high = range ? range.value * (last?.factor ?? magnitude?.factor ?? 1) : null
  const low = first.value * (magnitude?.factor ?? last?.factor ?? 1)
  const unit = currency ? { dimension: currency.unit, scale: 1, end } : readUnit(tokens, end)
  if (unit) end = unit.end
  const scale = unit?.scale ?? 1
  const sign = isNegative(tokens, at) ? -1 : 1
  return { low: low * scale * sign, high: (high ?? low) * scale * sign, unit: unit?.dimension ?? null, end }
}

function readOrdinal(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'number') {
    const suffix = tokens[at + 1]
    if (!suffix?.glued || !/^(?:st|nd|rd|th)$/.test(suffix.norm)) return null
    const value = toValue(token.norm)
    return value === null ? null : { low: value, high: value, unit: 'ordinal', end: at + 2 }
  }
  if (token.norm === 'twice') return { low: 2, high: 2, unit: 'times', end: at + 1 }
  const value = Object.hasOwn(ORDINALS, token.norm) ? ORDINALS[token.norm] : undefined
  if (value === undefined) return null
  const previous = tokens[at - 1]?.norm
  if (
    token.norm === 'second' &&
    (previous === 'per' || previous === 'a' || previous === '/' || previous === 'every')
  )
    return null
  return { low: value, high: value, unit: 'ordinal', end: at + 1 }
}

function readCurrency(tokens: readonly Token[], at: number): { unit: string; end: number } | null {
  const token = tokens[at]
  if (!token) return null
  const sign = findCurrency(token.norm)
  if (sign && tokens[at + 1]?.kind === 'number') return { unit: sign, end: at + 1 }
  if (token.norm === 'us' && tokens[at + 1]?.norm === '$' && tokens[at + 2]?.kind === 'number') {
    return { unit: 'usd', end: at + 2 }
  }
  const isCode = token.kind === 'word' && /^[A-Z]{3}$/.test(token.text) && tokens[at + 1]?.kind === 'number'
  const named = isCode ? findUnit(token.norm, false) : null
  return named && /^[a-z]{3}$/.test(named.dimension) ? { unit: named.dimension, end: at + 1 } : null
}

function readNumber(tokens: readonly Token[], at: number): Plain | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'number') {
    const value = toValue(token.norm)
    return value === null ? null : { value, end: at + 1 }
  }
  return token.kind === 'word' ? (readNumberWords(tokens, at) ?? readLoneMagnitude(tokens, at)) : null
}

/** "a thousand steps", "per million tokens": one of them. */
function readLoneMagnitude(tokens: readonly Token[], at: number): Plain | null {
  const word = tokens[at]?.norm ?? ''
  const value = /^(?:hundred|thousand|million|billion|trillion)$/.test(word)
    ? own(MAGNITUDES, word)
    : undefined
  const isOne = ['a', 'per', 'every', 'each'].includes(tokens[at - 1]?.norm ?? '')
  return value !== undefined && isOne ? { value, end: at + 1 } : null
}

function readNumberWords(tokens: readonly Token[], at: number): Plain | null {
  let total = 0
  let group: number | null = null
  let end = at
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    const word = tokens[i]?.norm ?? ''
    const small = own(SMALL, word) ?? own(TENS, word)
    if (small !== undefined) {
      // "twenty four" adds up; "five six" are two numbers.
      if (group !== null && !(group % 10 === 0 && small < 10) && group % 100 !== 0) break
      if (group !== null && group !== 0 && group % 100 !== 0 && small === 0) break
      group = (group ?? 0) + small
      end = i + 1
    } else if (word === 'hundred' && group !== null) {
      group *= 100
      end = i + 1
    } else if (own(MAGNITUDES, word) !== undefined && group !== null && word !== 'hundred') {
      total += group * (own(MAGNITUDES, word) ?? 1)
      group = 0
      end = i + 1
    } else if (
      (word === '-' || word === 'and') &&
      group !== null &&
      isNumberWord(tokens[i + 1]?.norm ?? '')
    ) {
      if (word === 'and' && group % 100 !== 0) break
    } else break
  }
  if (end === at) return null
  const value = total + (group ?? 0)
  const fraction = readFraction(tokens, end)
  return fraction ? { value: value / fraction.value, end: fraction.end } : { value, end }
}

function readFraction(tokens: readonly Token[], at: number): Plain | null {
  const next = tokens[at]?.norm === '-' ? at + 1 : at
  const parts = own(FRACTIONS, tokens[next]?.norm ?? '')
  // "first quarter" and "one half hour" are not fractions of this kind; "two-thirds of" is.
  return parts !== undefined && tokens[next + 1]?.norm === 'of' ? { value: parts, end: next + 1 } : null
}

function isNumberWord(word: string): boolean {
  return own(SMALL, word) !== undefined || own(TENS, word) !== undefined
}

function readMagnitude(
  tokens: readonly Token[],
  at: number,
  isMoney: boolean,
): { factor: number; end: number } | null {
  let end = at
  if (tokens[end]?.norm === '-' && tokens[end]?.glued) end++
  const token = tokens[end]
  if (token?.kind !== 'word') return null
  const factor = own(MAGNITUDES, token.norm)
  if (factor !== undefined) return { factor, end: end + 1 }
  if (!token.glued || end !== at) return null
  const short = own(GLUED_MAGNITUDES, token.norm)
  // "5m" may be metres and "3b" a label; capitals and money are not in doubt, nor is "40k".
  const isSure = isMoney || token.text !== token.norm || token.norm === 'k' || token.norm === 'b'
  return short !== undefined && isSure ? { factor: short, end: end + 1 } : null
}

function readRangeEnd(tokens: readonly Token[], at: number, isMoney: boolean, low: number): Plain | null {
  const mark = tokens[at]?.norm
  const isRange = mark === '–' || mark === '-' || mark === 'to'
  if (!isRange) return null
  const next = tokens[at + 1]
  const isSigned = next !== undefined && findCurrency(next.norm) !== null
  // "Llama 3 to $0.60" is no range.
  if (isSigned && !isMoney) return null
  const start = isSigned ? at + 2 : at + 1
  const isSpelled = mark === 'to' && isNumberWord(tokens[start]?.norm ?? '')
  const end = tokens[start]?.kind === 'number' || isSpelled ? readNumber(tokens, start) : null
  // "cut from $0.90 to $0.60" tells of a change.
  return end && mark === 'to' && end.value < low ? null : end
}

function readUnit(
  tokens: readonly Token[],
  at: number,
): { dimension: string; scale: number; end: number } | null {
  let i = at
  const mark = tokens[i]
  if (mark?.norm === '%') return { dimension: 'percent', scale: 1, end: i + 1 }
  if (mark?.norm === '-' && mark.glued) i++
  const token = tokens[i]
  if (token?.kind !== 'word') return null
  if (token.norm === 'per' && tokens[i + 1]?.norm === 'cent') {
    return { dimension: 'percent', scale: 1, end: i + 2 }
  }
  if (token.norm === 'us' && /^dollars?$/.test(tokens[i + 1]?.norm ?? '')) {
    return { dimension: 'usd', scale: 1, end: i + 2 }
  }
  const unit = findUnit(token.norm, token.glued)
  return unit ? { ...unit, end: i + 1 } : null
}

function isNegative(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before?.norm === '-' && !before.glued && tokens[at]?.glued === true
}

function toValue(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits)
  if (/^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''))
  if (/^\d+\.\d+$/.test(digits)) return Number(digits)
  if (/^\d+,\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'))
  return null
}

function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
