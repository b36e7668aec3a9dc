import { toSearchTerms } from '#lib/language/search-terms.ts'
import { type Gated, type Ground, gateDraft } from '../gate-draft.ts'
import type { DraftSentence, Evidence } from '../writer.ts'

/** How many claims are tried: those with most words in common. */
const MOST_TRIED = 4

/**
 * Judges a sentence by the claims it cites and, where those do not bear it out, by the given claims that are nearest to it:
 * each alone, then each with one that it does cite. A writer that took the wrong mark loses no right sentence.
 */
export function gateWithReattribution(
  draft: DraftSentence,
  ground: Ground,
): { gated: Gated; isReattributed: boolean } {
  const gated = gateDraft(draft, ground)
  if ('sentence' in gated || draft.isTooLong) return { gated, isReattributed: false }
  const near = findNearest(draft, ground.evidence)
  const known = draft.aliases.filter(alias => ground.evidence.some(item => item.alias === alias))
  const tried = [
    ...near.map(alias => [alias]),
    ...known.slice(0, 2).flatMap(cited => near.filter(alias => alias !== cited).map(alias => [cited, alias])),
  ]
  for (const aliases of tried) {
    const again = gateDraft({ ...draft, aliases }, ground)
    if ('sentence' in again) return { gated: again, isReattributed: true }
  }
  return { gated, isReattributed: false }
}

function findNearest(draft: DraftSentence, evidence: readonly Evidence[]): string[] {
  const words = new Set(toSearchTerms(draft.text.slice(0, 1_000)))
  return evidence
    .map(({ alias, claim }) => ({ alias, shared: countShared(words, claim.text) }))
    .filter(({ shared }) => shared * 2 >= words.size)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_TRIED)
    .map(({ alias }) => alias)
}

function countShared(words: ReadonlySet<string>, text: string): number {
  return toSearchTerms(text).filter(term => words.has(term)).length
}

/** Whether a sentence was meant to tell a claim: at least half of its words stand in it. */
export function isMeantFor({ text }: DraftSentence, { claim }: Evidence): boolean {
  const words = new Set(toSearchTerms(text.slice(0, 1_000)))
  return countShared(words, claim.text) * 2 >= words.size
}
