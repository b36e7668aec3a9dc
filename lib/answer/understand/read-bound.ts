import { readDate } from '#lib/language/read-date.ts'
import { readQuantity } from '#lib/language/read-quantity.ts'
import { stem } from '#lib/language/stem.ts'
import { tokenize } from '#lib/language/tokenize.ts'

/** The least or the most that a question asks for: "more than a million tokens", "under $3 an hour". */
export interface Bound {
  /** Whether what is asked for is above the amount, or at least it. */
  isAbove: boolean
  /** Whether the amount itself is within. */
  isInclusive: boolean
  amount: number
  /** `usd`, `watt`, …; null for a plain count. */
  unit: string | null
  /** The stem of what is counted, where it is a plain count. */
  counted: string | null
}

/** What a bound stands before, as a pattern: an amount, in digits or words. */
export const AMOUNT =
  '(?=[$€£]?\\d|(?:an? )?(?:million|billion|thousand|hundred|gigawatt|megawatt)|one|two|three|four|five|six|seven|eight|nine|ten|half)'
// A denied side comes first: "no more than" holds "more than".
const SIDES: [RegExp, Pick<Bound, 'isAbove' | 'isInclusive'>][] = [
  [
    new RegExp(`\\b(?:at least|(?:no|not) (?:less|fewer|under|below)(?: than)?) ${AMOUNT}`, 'i'),
    { isAbove: true, isInclusive: true },
  ],
  [
    new RegExp(`\\b(?:at most|(?:no|not) (?:more|over|above)(?: than)?|up to) ${AMOUNT}`, 'i'),
    { isAbove: false, isInclusive: true },
  ],
  [
    new RegExp(
      `\\b(?:(?:more|greater|larger|longer|bigger|higher) than|over|above|exceed(?:s|ing)?|beyond|upwards? of|north of) ${AMOUNT}`,
      'i',
    ),
    { isAbove: true, isInclusive: false },
  ],
  [
    new RegExp(`\\b(?:(?:less|fewer|cheaper|smaller|lower) than|under|below) ${AMOUNT}`, 'i'),
    { isAbove: false, isInclusive: false },
  ],
]
// "200 GPUs or more", "$3 or less".
const BEHIND =
  /(?:[$€£]?\d[\d.,]*|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)) (?:(?:million|billion|thousand) )?(?=(?:\p{L}+ ){0,2}(?:or|and) (?:even )?(more|above|up|over|less|fewer|below|under)\b)/iu

// "Which have a one-million-token context?" is asked of what has more, too.
const OF_CONTEXT =
  /\b(?:which|who|what|any\w*)\b.{0,40}\b(?:ha[sv]e|with|takes?|offers?|supports?|accepts?) an? ((?:one|two|\d[\d,.]*)[- ]?(?:million|thousand|[km])?(?:[- ]tokens?)?)[- ](?:context|window)/i

// "1M", "128k" and "one-million-token" as words.
function spelledOut(amount: string): string {
  const words = amount
    .replace(/(\d)[- ]?m(?=[- ]|$)/i, '$1 million')
    .replace(/(\d)[- ]?k(?=[- ]|$)/i, '$1 thousand')
    .replaceAll('-', ' ')
  return /token/i.test(words) ? words : `${words} tokens`
}

/** Reads the bound that a question sets for an amount; null without one. */
export function readBound(question: string): Bound | null {
  const isOfMoney = OF_MONEY.test(question)
  for (const [pattern, side] of SIDES) {
    const found = pattern.exec(question)
    if (found) return boundAt(question.slice(found.index + found[0].length), side, isOfMoney)
  }
  const context = OF_CONTEXT.exec(question)?.[1]
  if (context !== undefined) return boundAt(spelledOut(context), { isAbove: true, isInclusive: true }, false)
  const behind = BEHIND.exec(question)
  const isAbove = !/^(?:less|fewer|below|under)$/i.test(behind?.[1] ?? '')
  return behind ? boundAt(question.slice(behind.index), { isAbove, isInclusive: true }, isOfMoney) : null
}

function boundAt(
  text: string,
  side: Pick<Bound, 'isAbove' | 'isInclusive'>,
  isOfMoney: boolean,
): Bound | null {
  // "A million" is one.
  const tokens = tokenize(
    text.replace(/^(?:an? )?(?=million|billion|thousand|hundred|gigawatt|megawatt)/i, '1 '),
  )
  const quantity = readDate(tokens, 0) ? null : readQuantity(tokens, 0)
  if (!quantity || quantity.unit === 'ordinal') return null
  const { low: amount, unit, end } = quantity
  if (unit === 'second' || unit === 'month' || unit === 'times') return null
  if (unit !== null) return { ...side, amount, unit, counted: null }
  // "More than one GPU" are several, and claims need not say how many.
  if (amount === 1) return null
  const counted = tokens[end]?.kind === 'mark' ? undefined : tokens[end]?.norm
  if (counted !== undefined && !/^(?:or|and)$/.test(counted))
    return PASSES.test(counted) ? null : { ...side, amount, unit, counted: stem(counted) }
  return isOfMoney && amount >= MILLION ? { ...side, amount, unit: 'usd', counted: null } : null
}
const MILLION = 1e6
// "Which raised more than a billion?"
const OF_MONEY =
  /\b(?:rais(?:e|ed|ing)|funded|funding|worth|valued|valuation|cost|costs|spent|spend|invest(?:ed|ment)?|revenue|debts?|owe[sd]?|loans?|money|paid|price[sd]?)\b/i

// "More than two of these" counts entries.
const PASSES = /^(?:or|and|of|in|at)$/
