import { type Gated, gateDraft } from '#lib/answer/gate-draft.ts'
import { findContradiction } from '#lib/grounding/find-contradiction.ts'
import { describeReason, isReason, type Reason } from '#lib/grounding/verdict.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { CheckedSentence } from './checked-text.ts'
import type { KnownNames } from './read-names.ts'
import { opensWithPronoun, type Supported, subjectOf } from './read-pronoun.ts'

// More pairs than of the nearest four bear hardly anything out that one claim, or these, do not.
const MOST_PAIRED = 4
const MOST_NEAREST = 3

/**
 * Judges one sentence as the gate judges an answer's: by each claim near it, then by pairs of them. A sentence that opens
 * with a pronoun is read after the one `before` it, where claims bear that one out, and by claims of the same entry.
 */
export function checkSentence(
  sentence: string,
  candidates: readonly Claim[],
  names: KnownNames,
  before: Supported | null = null,
): CheckedSentence {
  const current = candidates.filter(({ status }) => status !== 'superseded')
  const supporting = findSupport(sentence, current, names) ?? readAfter(before, sentence, current, names)
  if (supporting)
    return { ...nothing(sentence), verdict: supporting.check, supportedBy: supporting.citations }
  const old = candidates.filter(({ status }) => status === 'superseded')
  const outdated = findSupport(sentence, old, names)
  if (outdated) return toOutdated(sentence, outdated.citations, old)
  return refuse(sentence, current, names)
}

interface Support {
  check: 'quoted' | 'checked'
  citations: string[]
}

function findSupport(sentence: string, claims: readonly Claim[], names: KnownNames): Support | null {
  const near = claims.slice(0, MOST_PAIRED)
  const pairs = near.flatMap((one, i) => near.slice(i + 1).map(other => [one, other]))
  for (const cited of [...claims.map(claim => [claim]), ...pairs]) {
    const support = toSupport(gate(sentence, cited, names))
    if (support) return support
  }
  return null
}

function readAfter(
  before: Supported | null,
  sentence: string,
  claims: readonly Claim[],
  names: KnownNames,
): Support | null {
  const entry = subjectOf(before)
  if (!before || entry === null || !opensWithPronoun(sentence)) return null
  for (const claim of claims.filter(each => each.entry === entry)) {
    const both = toSupport(gate(`${before.text} ${sentence}`, [...before.supportedBy, claim], names))
    if (both) return { check: 'checked', citations: [claim.id] }
  }
  return null
}

function gate(text: string, cited: readonly Claim[], { namesOf }: KnownNames): Gated {
  const evidence = cited.map((claim, i) => ({ alias: `c${i + 1}`, claim }))
  const aliases = evidence.map(({ alias }) => alias)
  return gateDraft({ text, kind: 'claim', aliases }, { evidence, plan: [], namesOf })
}

function toSupport(gated: Gated): Support | null {
  if (!('sentence' in gated) || gated.sentence.check === null) return null
  return { check: gated.sentence.check, citations: gated.sentence.citations }
}

function toOutdated(sentence: string, citations: string[], old: readonly Claim[]): CheckedSentence {
  const replacing = old.flatMap(({ id, by }) => (citations.includes(id) && by !== null ? [by] : []))
  return {
    ...nothing(sentence),
    verdict: 'outdated',
    supportedBy: citations,
    contradictedBy: replacing,
    reason: 'superseded',
    explanation: 'it was so once; the wiki now says otherwise',
  }
}

function refuse(sentence: string, claims: readonly Claim[], names: KnownNames): CheckedSentence {
  const cited = claims.map(({ text, entry }) => ({ text, entryNames: names.namesOf(entry) }))
  const contradiction = findContradiction(sentence, cited)
  const contradicting = contradiction && claims[contradiction.claim]
  if (contradiction && contradicting) {
    const { reason, span } = contradiction
    return {
      ...nothing(sentence),
      ...{ verdict: 'contradicted', contradictedBy: [contradicting.id], reason, span },
      explanation: describeReason(reason),
    }
  }
  const [best] = claims
  const gated = best ? gate(sentence, [best], names) : null
  const { reason, span } = gated && 'withheld' in gated ? gated.withheld : { reason: 'uncited', span: null }
  // Nothing is near to what says nothing.
  const nearest = reason === 'content' ? [] : claims.slice(0, MOST_NEAREST).map(({ id }) => id)
  return {
    ...nothing(sentence),
    ...{ nearest, reason, span },
    explanation: best && isReason(reason) ? explain(reason) : 'the wiki holds no claim on this',
  }
}

// An answer has no other sentence to lean on; a text has, where claims bear out the one before.
function explain(reason: Reason): string {
  if (reason !== 'pronoun') return describeReason(reason)
  return 'it does not say what it is about, and no claim bears out the sentence before it: name it here'
}

function nothing(text: string): CheckedSentence {
  const noClaims = { supportedBy: [], contradictedBy: [], nearest: [] }
  return { text, verdict: 'unsupported', ...noClaims, reason: null, explanation: null, span: null }
}
