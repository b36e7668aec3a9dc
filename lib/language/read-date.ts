import type { Token } from './tokenize.ts'

/** A date as precisely as a text states it; `end` is the token after it. */
export interface StatedDate {
  year: number | null
  month: number | null
  day: number | null
  quarter: number | null
  half: number | null
  /** The first year of a decade such as `1960s`. */
  decade: number | null
  /** `early`, `mid`, `late` or a season. */
  part: string | null
  end: number
}

/** A stretch of time in years; `until` is no more part of it. */
export interface Span {
  from: number
  until: number
}

const MONTHS: Record<string, number> = {}
const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ')
/** Whether a word is the full name of a month, however it is written. */
export function isMonth(word: string): boolean {
  return MONTH_NAMES.includes(word.toLowerCase())
}

for (const [index, name] of MONTH_NAMES.entries()) {
  MONTHS[name] = index + 1
  MONTHS[name.slice(0, 3)] = index + 1
}
MONTHS.sept = 9
const SEASONS: Record<string, string> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
}
const PARTS: Record<string, string> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
}
const ORDINAL_PARTS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 }
const DECADES: Record<string, number> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
}
const DATE_PREPOSITIONS = new Set(
  'in since by of from until till to through during before after around circa on and mid early late as'.split(
    ' ',
  ),
)
/** After these a number that could be a year counts what follows it ("more than 2000 GPUs"). */
const COUNT_PREPOSITIONS = new Set(
  'than over least most under above below nearly almost exceeding'.split(' '),
)
const NOTHING = { year: null, month: null, day: null, quarter: null, half: null, decade: null, part: null }

/**
 * The date that starts at token `at`, if one does: `23 March 2026`, `March 23rd, 2026`, `2026-03-23`, `Q1 2026`,
 * `first quarter of 2026`, `mid-2026`, `spring 2026`, `1960s`, a month or a year alone.
 */
export function readDate(tokens: readonly Token[], at: number): StatedDate | null {
  return (
    readIso(tokens, at) ??
    readPart(tokens, at) ??
    readDayFirst(tokens, at) ??
    readMonthFirst(tokens, at) ??
    readDecade(tokens, at) ??
    readYear(tokens, at)
  )
}

/** Whether whatever happened at `precise` happened at `stated`: equal in each part that `stated` gives. */
export function isWithin(stated: StatedDate, precise: StatedDate): boolean {
  if (stated.year !== null && stated.year !== precise.year) return false
  if (stated.decade !== null) {
    const decade = precise.decade ?? (precise.year === null ? null : precise.year - (precise.year % 10))
    if (decade !== stated.decade) return false
  }
  if (stated.month !== null && stated.month !== precise.month) return false
  if (stated.day !== null && stated.day !== precise.day) return false
  const quarter = precise.quarter ?? (precise.month === null ? null : Math.ceil(precise.month / 3))
  if (stated.quarter !== null && stated.quarter !== quarter) return false
  const half = precise.half ?? (quarter === null ? null : Math.ceil(quarter / 2))
  if (stated.half !== null && stated.half !== half) return false
  return stated.part === null || stated.part === precise.part || fallsInPart(stated.part, precise.month)
}

/** The time that a stated date covers, in years: the end is the first moment after it. Null without a year or decade. */
export function spanOf({ year, month, day, quarter, half, decade, part }: StatedDate): Span | null {
  if (year === null) return decade === null ? null : { from: decade, until: decade + 10 }
  const at = (months: number, days = 0) => year + months / 12 + days / 372
  if (month !== null)
    return day === null
      ? { from: at(month - 1), until: at(month) }
      : { from: at(month - 1, day - 1), until: at(month - 1, day) }
  if (quarter !== null) return { from: at(3 * quarter - 3), until: at(3 * quarter) }
  if (half !== null) return { from: at(6 * half - 6), until: at(6 * half) }
  const third = ['early', 'mid', 'late'].indexOf(part ?? '')
  return third < 0 ? { from: at(0), until: at(12) } : { from: at(4 * third), until: at(4 * third + 4) }
}

function fallsInPart(part: string, month: number | null): boolean {
  if (month === null) return false
  if (part === 'early') return month <= 4
  if (part === 'mid') return month >= 5 && month <= 8
  return part === 'late' && month >= 9
}

function readIso(tokens: readonly Token[], at: number): StatedDate | null {
  const [year, dash, month, dash2, day] = tokens.slice(at, at + 5)
  if (!year || !isYear(year) || year.norm.length !== 4) return null
  if (dash?.norm !== '-' || !dash.glued || !month?.glued || !/^(?:0[1-9]|1[0-2])$/.test(month.norm))
    return null
  const found = { ...NOTHING, year: Number(year.norm), month: Number(month.norm) }
  if (dash2?.norm === '-' && dash2.glued && day?.glued && /^(?:0[1-9]|[12]\d|3[01])$/.test(day.norm)) {
    return { ...found, day: Number(day.norm), end: at + 5 }
  }
  return { ...found, end: at + 3 }
}

function readPart(tokens: readonly Token[], at: number): StatedDate | null {
  const word = tokens[at]?.norm ?? ''
  const code = /^([qh])([1-4])$/.exec(word)
  if (code) {
    const span = Number(code[2])
    const found = code[1] === 'q' ? { ...NOTHING, quarter: span } : { ...NOTHING, half: span }
    return withYear(tokens, at + 1, found)
  }
  const ordinal = Object.hasOwn(ORDINAL_PARTS, word) ? ORDINAL_PARTS[word] : undefined
  if (ordinal !== undefined) {
    const next = tokens[at + 1]?.norm === '-' ? at + 2 : at + 1
    const span = tokens[next]?.norm
    if (span === 'quarter') return withYear(tokens, next + 1, { ...NOTHING, quarter: ordinal })
    if (span === 'half') {
      const found = withYear(tokens, next + 1, { ...NOTHING, half: ordinal })
      return found.year === null ? null : found
    }
    return null
  }
  const part = Object.hasOwn(PARTS, word) ? PARTS[word] : undefined
  if (part) {
    const joint = tokens[at + 1]?.norm ?? ''
    const isNoun = part !== word
    if (isNoun && joint !== 'of') return null
    const next = joint === '-' || joint === 'of' || (joint === 'in' && !isNoun) ? at + 2 : at + 1
    const inner = readMonthFirst(tokens, next) ?? readDecade(tokens, next) ?? readYear(tokens, next)
    return inner && (inner.year !== null || inner.decade !== null) ? { ...inner, part } : null
  }
  if (Object.hasOwn(SEASONS, word)) {
    const found = withYear(tokens, at + 1, { ...NOTHING, part: SEASONS[word] ?? null })
    return found.year === null ? null : found
  }
  return null
}

function withYear(tokens: readonly Token[], at: number, found: Omit<StatedDate, 'end'>): StatedDate {
  let next = at
  if (tokens[next]?.norm === 'of' || tokens[next]?.norm === ',' || isShortened(tokens, next)) next++
  const year = tokens[next]
  return year && isYear(year) ? { ...found, year: Number(year.norm), end: next + 1 } : { ...found, end: at }
}

/** "Sep." in "20 Sep. 2026". */
function isShortened(tokens: readonly Token[], at: number): boolean {
  const [month, stop] = [tokens[at - 1], tokens[at]]
  return stop?.norm === '.' && stop.glued && month?.kind === 'word' && month.text.length <= 4
}

function readDayFirst(tokens: readonly Token[], at: number): StatedDate | null {
  const day = tokens[at]
  if (day?.kind !== 'number' || !isDay(day.norm)) return null
  let next = at + 1
  if (tokens[next]?.glued && /^(?:st|nd|rd|th)$/.test(tokens[next]?.norm ?? '')) next++
  if (tokens[next]?.norm === 'of') next++
  const month = monthAt(tokens, next)
  if (month === null) return null
  return withYear(tokens, next + 1, { ...NOTHING, month, day: Number(day.norm) })
}

function readMonthFirst(tokens: readonly Token[], at: number): StatedDate | null {
  const month = monthAt(tokens, at)
  if (month === null) return null
  const day = tokens[at + 1]
  if (day?.kind === 'number' && isDay(day.norm) && !isUnitAfter(tokens[at + 2])) {
    const suffix = tokens[at + 2]
    const next = suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.norm) ? at + 3 : at + 2
    return withYear(tokens, next, { ...NOTHING, month, day: Number(day.norm) })
  }
  const found = withYear(tokens, at + 1, { ...NOTHING, month })
  if (found.year !== null) return found
  // "May" and "March" alone are months only where a month can stand.
  return DATE_PREPOSITIONS.has(tokens[at - 1]?.norm ?? '') ? found : null
}

function readDecade(tokens: readonly Token[], at: number): StatedDate | null {
  const token = tokens[at]
  if (!token) return null
  if (Object.hasOwn(DECADES, token.norm)) {
    return { ...NOTHING, decade: DECADES[token.norm] ?? null, end: at + 1 }
  }
  const suffix = tokens[at + 1]
  const isDecade = suffix?.glued
    ? /^'?s$/.test(suffix.norm)
    : suffix?.norm === "'s" && tokens[at + 2]?.kind !== 'word'
  if (isYear(token) && token.norm.endsWith('0') && isDecade) {
    return { ...NOTHING, decade: Number(token.norm), end: at + 2 }
  }
  return null
}

function readYear(tokens: readonly Token[], at: number): StatedDate | null {
  const token = tokens[at]
  if (!token || !isYear(token)) return null
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before && (/^[$€£¥₹]$/.test(before.norm) || (before.glued && before.norm === '.'))) return null
  if (next?.norm === '%' || (next?.kind === 'word' && next.glued && next.norm !== "'s")) return null
  if (next?.kind === 'word' && COUNT_PREPOSITIONS.has(before?.norm ?? '')) return null
  const isCount = next?.kind === 'word' && /[^s']s$/.test(next.norm)
  if (isCount && !DATE_PREPOSITIONS.has(before?.norm ?? '')) return null
  return { ...NOTHING, year: Number(token.norm), end: at + 1 }
}

function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return null
  return Object.hasOwn(MONTHS, token.norm) ? (MONTHS[token.norm] ?? null) : null
}

function isYear(token: Token): boolean {
  return token.kind === 'number' && /^(?:1\d|20|21)\d\d$/.test(token.norm) && Number(token.norm) >= 1000
}

function isDay(digits: string): boolean {
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(digits)
}

function isUnitAfter(token: Token | undefined): boolean {
  return token?.norm === '%' || token?.norm === '.'
}
