import { readDate } from '#lib/language/read-date.ts'
import { readQuantity } from '#lib/language/read-quantity.ts'
import type { Token } from '#lib/language/tokenize.ts'

/** How a text bounds a number: "up to 5", "about 5", "5 or more". */
export type Bound = 'exact' | 'approximate' | 'at-least' | 'more-than' | 'at-most' | 'less-than'

const BOUNDS_BEFORE: [Bound, string[]][] = [
  [
    'at-least',
    ['at least', 'minimum of', 'no less than', 'no fewer than', 'not less than', 'not fewer than'],
  ],
  [
    'more-than',
    [
      'over',
      'more than',
      'above',
      'exceeding',
      'upwards of',
      'in excess of',
      'greater than',
      'beyond',
      'higher than',
      'surpassing',
    ],
  ],
  [
    'at-most',
    [
      'up to',
      'at most',
      'maximum of',
      'no more than',
      'not more than',
      'as many as',
      'as much as',
      'limit of',
    ],
  ],
  ['less-than', ['under', 'less than', 'fewer than', 'below', 'lower than', 'short of']],
  [
    'approximate',
    [
      'about',
      'around',
      'roughly',
      'approximately',
      'circa',
      'ca',
      '~',
      '≈',
      'nearly',
      'almost',
      'close to',
      'approximate',
      'estimated',
      'approx',
      'some',
    ],
  ],
]
const BOUND_PHRASES = new Map(
  BOUNDS_BEFORE.flatMap(([bound, phrases]) => phrases.map(phrase => [phrase, bound] as const)),
)
const BOUNDS_AFTER: [Bound, string][] = [
  ['at-least', 'or more'],
  ['at-least', 'or higher'],
  ['at-least', 'or above'],
  ['at-least', 'or greater'],
  ['at-least', 'or newer'],
  ['at-least', 'or later'],
  ['at-least', 'or better'],
  ['at-most', 'or older'],
  ['at-most', 'or earlier'],
  ['at-least', '+'],
  ['at-most', 'or less'],
  ['at-most', 'or fewer'],
  ['at-most', 'or lower'],
  ['at-most', 'at most'],
  ['at-least', 'at least'],
  ['approximate', 'or so'],
]
/** The bound that the words at `at` set on the number that follows them, and the token where the number starts. */
export function readBound(
  tokens: readonly Token[],
  norms: readonly string[],
  at: number,
): { bound: Bound; end: number } | null {
  for (let length = 3; length >= 1; length--) {
    const found = BOUND_PHRASES.get(norms.slice(at, at + length).join(' '))
    if (!found) continue
    let next = at + length
    if (norms[next] === 'a' || norms[next] === 'an' || norms[next] === 'the' || norms[next] === 'about')
      next++
    const isNumber =
      tokens[next] !== undefined && !readDate(tokens, next) && readQuantity(tokens, next) !== null
    if (isNumber && !(tokens[next]?.kind === 'word' && readQuantity(tokens, next)?.unit === 'ordinal')) {
      return { bound: found, end: next }
    }
  }
  return null
}

/** The bound that the words after a number set on it. */
export function readBoundAfter(norms: readonly string[], at: number): { bound: Bound; end: number } | null {
  for (const [bound, phrase] of BOUNDS_AFTER) {
    const words = phrase.split(' ')
    if (words.every((word, i) => norms[at + i] === word)) return { bound, end: at + words.length }
  }
  return null
}
