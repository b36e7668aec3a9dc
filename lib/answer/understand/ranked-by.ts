import type { Degree, Measure } from './gradable.ts'

/** "Rank them by age": the order that a question asks for by what it ranks by, the end that readers seek first; null without one. */
export function rankedBy(text: string): Degree | null {
  const found = RANKS.exec(text)
  const [, verb = '', by = ''] = found ?? []
  const order = ORDERS.find(([words]) => words.test(by))
  if (!found || !order) return null
  const start = found.index + found[0].indexOf(verb)
  const [, measure, descends] = order
  return { text: verb, start, end: start + verb.length, form: 'superlative', measure, descends }
}

const RANKS =
  /^(?:.*[,;:.!?]\s*)?(?:(?:and|now|please|can you|could you|so|ok)\W+)*(rank|sort|order|list)\b[^,;:.!?]* by ((?:[\p{L}\d][\p{L}\d-]*\W+){0,3}\p{L}+)/iu
// Words for what is measured; cheap and old first, all else with the most first.
const ORDERS: [words: RegExp, measure: Measure, descends: boolean][] = [
  [/\b(?:money|funding|capital|valuation|revenue|debt|backlog|investment)\b|\braised\b/i, 'amount', true],
  [/\b(?:prices?|costs?|rates?|fees?|cheapness)\b/i, 'price', false],
  [/\b(?:age|founding|founded|launch|seniority)\b/i, 'age', false],
  [/\b(?:releases?|recency|newness)\b/i, 'release', true],
  [/\b(?:context|length|window)\b/i, 'length', true],
  [/\b(?:speed|throughput)\b/i, 'speed', true],
  [/\b(?:size|parameters?|power|capacity|scale)\b/i, 'size', true],
]
