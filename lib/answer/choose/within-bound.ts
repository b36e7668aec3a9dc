import { readDate } from '#lib/language/read-date.ts'
import { type Quantity, readQuantity } from '#lib/language/read-quantity.ts'
import { stem } from '#lib/language/stem.ts'
import { type Token, tokenize } from '#lib/language/tokenize.ts'
import type { Bound } from '../understand/read-bound.ts'

/** Whether a text states an amount of that kind within the bound. */
export function isWithin(text: string, bound: Bound): boolean {
  const tokens = tokenize(text)
  for (let at = 0; at < tokens.length; at++) {
    const date = readDate(tokens, at)
    const quantity = date ? null : readQuantity(tokens, at)
    // "$2 per million tokens" is a price, and no count.
    const isRate = tokens[at - 1]?.norm === 'per'
    if (quantity && !isRate && isOfKind(tokens, quantity, bound) && reaches(quantity, bound)) return true
    at = (date?.end ?? quantity?.end ?? at + 1) - 1
  }
  return false
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
