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
  const amounts = amountsOf(tokens).filter(({ quantity }) => isOfKind(tokens, quantity, bound))
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
    const quantity = date ? null : readQuantity(tokens, at)
    // "$2 per million tokens" is a price, and no count.
    const isRate = tokens[at - 1]?.norm === 'per'
    if (quantity && !isRate) found.push({ quantity, at, end: quantity.end })
    at = (date?.end ?? quantity?.end ?? at + 1) - 1
  }
  return found
}

function reaches({ low, high }: Quantity, { isAbove, isInclusive, amount }: Bound): boolean {
  const value = isAbove ? high : low
  return (isInclusive && value === amount) || (isAbove ? value > amount : value < amount)
}

// In words: "1.2 million active users", what is counted stands close behind.
const CLOSE = 3

function isOfKind(
  tokens: readonly Token[],
  { unit, end }: Quantity,
  { unit: asked, counted }: Bound,
): boolean {
  if (unit !== asked) return false
  return counted === null || tokens.slice(end, end + CLOSE).some(({ norm }) => stem(norm) === counted)
}
