import { type Gated, gateDraft } from '#lib/answer/gate-draft.ts'
import { alignTerms } from '#lib/grounding/align-terms.ts'
import { analyzeText } from '#lib/grounding/analyze-text.ts'
import { findContradiction } from '#lib/grounding/find-contradiction.ts'
import { describeReason, isReason, type Reason } from '#lib/grounding/verdict.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { CheckedSentence } from './checked-text.ts'
import type { Candidates } from './find-candidates.ts'
import type { KnownNames } from './read-names.ts'
import { opensWithPronoun, type Supported } from './read-pronoun.ts'

// More pairs than of the nearest four bear hardly anything out that one claim, or these, do not.
const MOST_PAIRED = 4

/**
 * Judges one sentence as the gate judges an answer's: by each claim near it, then by pairs of them. A sentence that opens
 * with a pronoun is read after the one `before` it, where claims bear that one out; its candidates are of the same entry.
 */
export function checkSentence(
  sentence: string,
  { claims, nearest }: Candidates,
  names: KnownNames,
  before: Supported | null = null,
): CheckedSentence {
  const current = claims.filter(({ status }) => status !== 'superseded')
  const supporting = findSupport(sentence, current, names) ?? readAfter(before, sentence, current, names)
  if (supporting)
    return { ...nothing(sentence), verdict: supporting.check, supportedBy: supporting.citations }
  const old = claims.filter(({ status }) => status === 'superseded')
  const outdated = findSupport(sentence, old, names)
  if (outdated) return toOutdated(sentence, outdated.citations, old)
  return refuse(sentence, { claims: current, nearest }, names)
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
  if (!before || before.supportedBy.length === 0 || !opensWithPronoun(sentence)) return null
  for (const claim of claims) {
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

function refuse(sentence: string, { claims, nearest }: Candidates, names: KnownNames): CheckedSentence {
  return findOtherwise(sentence, claims, names) ?? explainMissing(sentence, nearest, names)
}

function findOtherwise(
  sentence: string,
  claims: readonly Claim[],
  names: KnownNames,
): CheckedSentence | null {
  // A claim on another thing does not say otherwise, and here nothing says what this one is about.
  if (opensWithPronoun(sentence)) return null
  const named = names.entriesIn(sentence)
  const own = named.length === 0 ? claims : claims.filter(({ entry }) => named.includes(entry))
  const cited = own.map(({ text, entry }) => ({ text, entryNames: names.namesOf(entry) }))
  const contradiction = findContradiction(sentence, cited)
  const contradicting = contradiction && own[contradiction.claim]
  if (!contradiction || !contradicting) return null
  const { reason, span } = contradiction
  // “It sells no hats” is not denied by a claim on what else it sells.
  if (reason === 'negation' && !holdsAllWords(sentence, contradicting, names)) return null
  return {
    ...nothing(sentence),
    ...{ verdict: 'contradicted', contradictedBy: [contradicting.id], reason, span },
    explanation: explain(reason),
  }
}

function holdsAllWords(sentence: string, { text, entry }: Claim, { namesOf }: KnownNames): boolean {
  const stated = analyzeText(sentence)
  const links = alignTerms(stated, [{ analysis: analyzeText(text), entryNames: namesOf(entry) }])
  return stated.terms.every(({ index }) => links[index] !== null)
}

function explainMissing(sentence: string, nearest: readonly Claim[], names: KnownNames): CheckedSentence {
  const [best] = nearest
  const gated = best ? gate(sentence, [best], names) : null
  const { reason, span } = gated && 'withheld' in gated ? gated.withheld : { reason: 'uncited', span: null }
  // Nothing is near to what says nothing, or does not say of what.
  const isNear = reason !== 'content' && !opensWithPronoun(sentence)
  return {
    ...nothing(sentence),
    ...{ nearest: isNear ? nearest.map(({ id }) => id) : [], reason, span },
    explanation: best && isReason(reason) ? explain(reason) : 'the wiki holds no claim on this',
  }
}

/** A text of somebody's own cites nothing: it is set beside the claims that are nearest to it. */
const NEAR = { claim: 'claim near it', claims: 'claims near it' }

function explain(reason: Reason): string {
  if (reason === 'pronoun')
    return 'it does not say what it is about, nor does the sentence before it: name it here'
  return describeReason(reason, NEAR)
}

function nothing(text: string): CheckedSentence {
  const noClaims = { supportedBy: [], contradictedBy: [], nearest: [] }
  return { text, verdict: 'unsupported', ...noClaims, reason: null, explanation: null, span: null }
}
