import { alignTerms } from './align-terms.ts'
import { analyzeText } from './analyze-text.ts'
import { type CitedClaim, judgeSentence } from './judge-sentence.ts'
import type { Reason } from './verdict.ts'

/** The claim that says otherwise, by its index among those given, with the machine reason and the words it is about. */
export interface Contradiction {
  claim: number
  reason: Reason
  span: string
}

/** Reasons that set two statements against each other; the others only say that a claim does not bear a sentence out. */
const OPPOSING: ReadonlySet<Reason> = new Set([
  'number',
  'date',
  'unit',
  'bound',
  'negation',
  'opposite',
  'quantifier',
  'status',
])
/** Two statements are about the same thing when at least this share of the sentence's terms stands in the claim. */
const LEAST_SHARED = 0.6

/**
 * Whether one of the claims contradicts the sentence: it says the same of the same subject but for a number, a date, a
 * negation or the like. Returns the claim that shares most with the sentence, or null when none contradicts it, or when one
 * of them bears the sentence out. Pure; for claims already chosen as being about the sentence.
 */
export function findContradiction(sentence: string, claims: readonly CitedClaim[]): Contradiction | null {
  let found: (Contradiction & { shared: number }) | null = null
  for (const [index, claim] of claims.entries()) {
    const { verdict, reason, span } = judgeSentence(sentence, [claim])
    if (verdict === 'quoted' || verdict === 'checked') return null
    if (reason === null || span === null || !OPPOSING.has(reason)) continue
    const shared = shareIn(sentence, claim)
    if (shared >= LEAST_SHARED && shared > (found?.shared ?? 0))
      found = { claim: index, reason, span, shared }
  }
  return found && { claim: found.claim, reason: found.reason, span: found.span }
}

/**
 * The share of the sentence's terms that stand in the claim; 0 when it names something that the claim does not, or when
 * the two have nothing in common but the entry's name: a long one would make any two of its claims alike.
 */
function shareIn(sentence: string, { text, entryNames }: CitedClaim): number {
  const stated = analyzeText(sentence)
  const links = alignTerms(stated, [{ analysis: analyzeText(text), entryNames: entryNames ?? null }])
  if (stated.terms.length === 0 || stated.terms.some(term => term.isName && links[term.index] === null))
    return 0
  const nameStems = new Set(
    (entryNames ?? []).flatMap(name => analyzeText(name).terms.map(term => term.stem)),
  )
  if (stated.terms.every(term => links[term.index] === null || nameStems.has(term.stem))) return 0
  return links.filter(link => link !== null).length / stated.terms.length
}
