import { readDate } from '#lib/language/read-date.ts'
import { type Quantity, readQuantity } from '#lib/language/read-quantity.ts'
import { readSearchTerms } from '#lib/language/search-terms.ts'
import { type Token, tokenize } from '#lib/language/tokenize.ts'
import type { Claim } from '#lib/wiki/model.ts'

interface Statement {
  /** What figures of each measure say: by unit, or by the noun that a plain count counts. */
  figures: Map<string, Quantity[]>
  /** The stems of the words besides figures and dates. */
  words: Set<string>
}

/**
 * Whether two claims of one entry and facet, both of which stand, state different figures of the same thing: a measure they share on which no
 * figure of one stands in the other, in sentences that are otherwise much alike.
 */
export function isDisagreement(one: Claim, other: Claim): boolean {
  if (one.entry !== other.entry || one.facet !== other.facet || one.id === other.id) return false
  if (one.status !== 'current' || other.status !== 'current') return false
  const [a, b] = [readStatement(one.text), readStatement(other.text)]
  return likeness(a.words, b.words) >= leastLikeness && differs(a.figures, b.figures)
}

// Sentences that share two thirds of the shorter one's words speak of one thing. At a half, two models of one family do.
const leastLikeness = 2 / 3

function differs(one: Statement['figures'], other: Statement['figures']): boolean {
  return [...one].some(([measure, figures]) => {
    const others = other.get(measure)
    if (!others) return false
    return !figures.some(a => others.some(b => a.low === b.low && a.high === b.high))
  })
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(word => other.has(word)).length
  return shared / Math.max(1, Math.min(one.size, other.size))
}

function readStatement(text: string): Statement {
  const tokens = tokenize(text)
  const figures: Statement['figures'] = new Map()
  const rest: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const date = readDate(tokens, at)
    const quantity = date ? null : readQuantity(tokens, at)
    if (quantity) {
      const measure = quantity.unit ?? nounAfter(tokens, quantity.end)
      if (measure !== 'ordinal') figures.set(measure, [...(figures.get(measure) ?? []), quantity])
    }
    const end = date?.end ?? quantity?.end ?? null
    if (end === null) rest.push(tokens[at]?.text ?? '')
    at = end ?? at + 1
  }
  return { figures, words: new Set(readSearchTerms(rest.join(' ')).map(({ term }) => term)) }
}

function nounAfter(tokens: readonly Token[], at: number): string {
  return readSearchTerms(tokens[at]?.text ?? '')[0]?.term ?? ''
}
