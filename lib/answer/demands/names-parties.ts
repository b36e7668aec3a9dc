import { type Quantity, readQuantity } from '#lib/language/read-quantity.ts'
import { tokenize } from '#lib/language/tokenize.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { entriesOf, type ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

/** Whom a question takes to have had a part in what it asks about. */
export interface Parties {
  /** The entries it names, where those are several. */
  entries: NamedEntry[]
  /** The terms of other names, where it takes for granted that something happened. */
  terms: string[]
  /** Sums and shares that it takes for granted. */
  amounts: Quantity[]
}

/**
 * Reads who has a part in a question on one matter: "how did Crusoe come to buy Lambda?" is on both, and "why did Tencent buy
 * it?" takes for granted that Tencent did.
 */
export function readParties({ question, shape }: ResolvedQuestion, units: readonly AskUnit[]): Parties {
  const named = entriesOf(question.named)
  return {
    entries: shape === 'fact' && named.length > 1 && !areListed(question) ? named : [],
    terms: takesForGranted(question.text) ? units.filter(isOther).map(({ term }) => term) : [],
    amounts: takesForGranted(question.text) ? sumsIn(question.text) : [],
  }
}

// "What does Crusoe cost, and Lambda?" asks of each.
function areListed({ text, named }: ReadQuestion): boolean {
  return named.some(({ start }, i) => i > 0 && /\b(?:and|or)\W*$/i.test(text.slice(named[i - 1]?.end, start)))
}

// "For only 6 million dollars", "20% of its staff": money, and shares.
function sumsIn(text: string): Quantity[] {
  const tokens = tokenize(text)
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const quantity = readQuantity(tokens, at)
    if (!quantity) continue
    if (quantity.unit !== null && SUMS.has(quantity.unit)) found.push(quantity)
    at = quantity.end - 1
  }
  return found
}
const SUMS = new Set(['usd', 'eur', 'gbp', 'inr', 'percent'])

/**
 * Whether a claim names them all, or its editors say that it answers questions that do, and states the sums: what leaves one out is of
 * other things.
 */
export function namesParties(
  { isFiled, profile: { claim, places, asks } }: ClaimMatch,
  { entries, terms, amounts }: Parties,
): boolean {
  // Running text says of whom it speaks in other sentences.
  if (!isFiled) return true
  const said = new Set([
    claim.entry,
    ...(entries.length > 0 ? findNames(claim.text, entries) : []).map(({ entry }) => entry.slug),
  ])
  return (
    entries.every(({ slug }) => said.has(slug)) &&
    terms.every(term => places.has(term) || asks.some(ask => ask.terms.has(term))) &&
    amounts.every(asked =>
      sumsIn(claim.text).some(({ low, unit }) => low === asked.low && unit === asked.unit),
    )
  )
}

function isOther({ isName, isOfName, text }: AskUnit): boolean {
  return !isOfName && isName && !/\d/.test(text)
}

// "Why did …", "when was …", "how come …", "since it was bought by …".
const TAKES_FOR_GRANTED =
  /^\W*(?:(?:and|so|but|ok|hi|hello|please|tell me|explain)\W+)*(?:why|how come|(?:when|what|how(?: much| many| long)?) (?:did|was|were|has|have|had)|since when\b|what (?:made|drove|led|prompted|caused))\b|^\W*(?:since|given that|now that|seeing as|considering)\b.*,/i
// "Since I live in Germany, …" tells of the reader.
const OF_READER = /\b(?:i|i'm|we|my|our|me|us)\b/i

function takesForGranted(text: string): boolean {
  const [clause = ''] = text.split(',')
  return TAKES_FOR_GRANTED.test(text) && !OF_READER.test(clause)
}
