import { byStanding } from '#lib/compare/compare-entries.ts'
import { isDisagreement } from '#lib/compare/is-disagreement.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { noteOn, noteOnFigure } from '../add-replacements.ts'
import type { Sentence } from '../answer.ts'
import { type Ground, gateDraft, toStructure } from '../gate-draft.ts'
import type { Ladder } from './ladder.ts'
import type { ReleaseEvent } from './release.ts'

/**
 * Shows a model's sentence that says anything new. An answer begins with a claim that decides the question, whatever the
 * model begins with; a superseded or disputed claim comes after what it yields to, and a figure before older ones of the same
 * thing.
 */
export function* showSentence(ladder: Ladder, sentence: Sentence): Generator<ReleaseEvent, void> {
  const { ground, release } = ladder
  const { text, citations } = sentence
  if (release.hasShown(text) || release.hasToldWhole(citations)) return
  const [decider] = plannedClaims(ground)
  const isFirst = release.sentences.length === 0
  if (isFirst && decider && !plannedClaims(ground).some(({ id }) => citations.includes(id))) {
    if (yield* quoteClaim(ladder, decider)) ladder.mended.quoted += 1
  }
  for (const { claim } of ground.evidence.filter(({ claim }) => citations.includes(claim.id))) {
    if (claim.status === 'current' || release.hasCited(claim.id)) continue
    const other = ground.evidence.find(item => item.claim.id === claim.by)
    if (!other || citations.includes(other.claim.id)) continue
    yield* quoteClaim(ladder, other.claim)
    yield release.show(toStructure(noteOn(claim.status)))
  }
  yield release.show(sentence)
  for (const id of citations) yield* showOtherFigures(ladder, id)
}

/** Below a claim that was told, what gives another figure of the same thing and was not, the newest first. */
function* showOtherFigures(ladder: Ladder, id: string): Generator<ReleaseEvent, void> {
  const claims = ladder.ground.evidence.map(({ claim }) => claim)
  const told = claims.find(claim => claim.id === id)
  if (!told) return
  const others = claims.filter(claim => isDisagreement(told, claim) && !ladder.release.hasCited(claim.id))
  let above = told
  for (const other of others.toSorted(byStanding)) {
    yield ladder.release.show(toStructure(noteOnFigure(other, above)))
    yield* quoteClaim(ladder, other)
    above = other
  }
}

/** Shows a claim in its own words, unless it has been told. Returns whether it was shown. */
export function* quoteClaim({ ground, release }: Ladder, claim: Claim): Generator<ReleaseEvent, boolean> {
  const alias = ground.evidence.find(item => item.claim.id === claim.id)?.alias
  if (alias === undefined || release.hasCited(claim.id)) return false
  const gated = gateDraft({ text: claim.text, kind: 'claim', aliases: [alias] }, ground)
  if (!('sentence' in gated)) return false
  yield release.show(gated.sentence)
  return true
}

/** The claims that the plan states, in order. */
export function plannedClaims({ plan }: Ground): Claim[] {
  return plan.flatMap(line => (line.kind === 'claim' ? [line.claim] : []))
}
