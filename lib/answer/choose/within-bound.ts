import { readDate } from '#lib/language/read-date.ts'
import { type Quantity, readQuantity } from '#lib/language/read-quantity.ts'
import { stem } from '#lib/language/stem.ts'
import { type Token, tokenize } from '#lib/language/tokenize.ts'
import type { Bound } from '../understand/read-bound.ts'
import { distance, placesOf } from './order-by-value.ts'

/**
 * Whether a text states an amount of that kind within the bound. Where it tells several, and what is asked of stands among them
 * (`about`, as terms: "h100", "context"), the amount beside that is the one.
 */
export function isWithin(text: string, bound: Bound, about: readonly string[] = []): boolean {
  const tokens = tokenize(text)
  const amounts = amountsOf(tokens).filter(amount => isOfKind(tokens, amount, bound))
  const places = placesOf(about, tokens)
  const beside = places.flatMap(place => {
    const gap = (amount: Amount) => distance(amount, [place], tokens)
    const least = Math.min(...amounts.map(gap))
    return least <= BESIDE ? amounts.filter(amount => gap(amount) === least).slice(0, 1) : []
  })
  return (beside.length > 0 ? beside : amounts).some(({ quantity }) => reaches(quantity, bound))
}
// In words: a price stands up to seven before the card that it is of ("$3.99 per GPU-hour for H100 SXM").
const BESIDE = 8

interface Amount {
  quantity: Quantity
  at: number
  end: number
}

function amountsOf(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = []
  for (let at = 0; at < tokens.length; at++) {
    const date = readDate(tokens, at)
    const quantity = date ? null : (readRoughly(tokens, at) ?? readQuantity(tokens, at))
    // "$2 per million tokens" is a price, and no count.
    const isRate = tokens[at - 1]?.norm === 'per'
    if (quantity && !isRate) found.push({ quantity, at, end: quantity.end })
    at = (date?.end ?? quantity?.end ?? at + 1) - 1
  }
  return found
}

// "Hundreds of millions" are some hundred million, or many.
function readRoughly(tokens: readonly Token[], at: number): Quantity | null {
  const [many = '', of, scale = ''] = tokens.slice(at, at + 3).map(({ norm }) => norm)
  const factor = MANY[many]
  const unit = SCALES[scale]
  if (of !== 'of' || factor === undefined || unit === undefined) return null
  // At least two of that scale, and fewer than ten.
  return { low: 2 * factor * unit, high: 10 * factor * unit, unit: null, end: at + 3 }
}
const MANY: Record<string, number> = { tens: 10, dozens: 12, hundreds: 100, thousands: 1000 }
const SCALES: Record<string, number> = { thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12 }

function reaches({ low, high }: Quantity, { isAbove, isInclusive, amount }: Bound): boolean {
  const value = isAbove ? high : low
  return (isInclusive && value === amount) || (isAbove ? value > amount : value < amount)
}

// In words: "1.2 million active users", what is counted stands close behind.
const CLOSE = 3

function isOfKind(
  tokens: readonly Token[],
  { quantity: { unit, end }, at }: Amount,
  { unit: asked, counted }: Bound,
): boolean {
  // "Downloaded 700 million times": so many downloads.
  const isTimes = tokens.slice(end, end + 2).some(({ norm }) => norm === 'times') || unit === 'times'
  if (unit !== asked && !(isTimes && asked === null)) return false
  const near = isTimes ? tokens.slice(Math.max(0, at - CLOSE), at) : tokens.slice(end, end + CLOSE)
  return counted === null || near.some(({ norm }) => stem(norm) === counted)
}
