import { byStanding } from '#lib/compare/compare-entries.ts'
import { isDisagreement } from '#lib/compare/is-disagreement.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { Sentence } from '../answer.ts'
import { type Ground, gateDraft, toStructure } from '../gate-draft.ts'
import { noteOn, noteOnFigure } from '../plan/add-replacements.ts'
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
  // A sentence without a figure is set against none.
  const told = /\d/.test(text) ? citations.flatMap(id => claimOf(ladder, id) ?? []) : []
  for (const claim of told) yield* showNewerFigures(ladder, claim)
  yield release.show(sentence)
  for (const claim of told) yield* showOlderFigures(ladder, claim)
}

/** Above a claim that is to be told, what gives a newer figure of the same thing, the newest first. */
function* showNewerFigures(ladder: Ladder, told: Claim): Generator<ReleaseEvent, void> {
  let above: Claim | null = null
  for (const newer of otherFigures(ladder, told).filter(other => byStanding(other, told) < 0))
    if (yield* quoteClaim(ladder, newer, above && noteOnFigure(newer, above))) above = newer
  if (above) yield ladder.release.show(toStructure(noteOnFigure(told, above)))
}

/** Below a claim that was told, what gives another figure of the same thing and was not, the newest first. */
function* showOlderFigures(ladder: Ladder, told: Claim): Generator<ReleaseEvent, void> {
  let above = told
  for (const other of otherFigures(ladder, told))
    if (yield* quoteClaim(ladder, other, noteOnFigure(other, above))) above = other
}

function otherFigures({ ground, release }: Ladder, told: Claim): Claim[] {
  return ground.evidence
    .map(({ claim }) => claim)
    .filter(claim => isDisagreement(told, claim) && !release.hasCited(claim.id))
    .toSorted(byStanding)
}

function claimOf({ ground }: Ladder, id: string): Claim | undefined {
  return ground.evidence.find(({ claim }) => claim.id === id)?.claim
}

/** Shows a claim in its own words, below a note where there is one, unless it has been told. Returns whether it was shown. */
export function* quoteClaim(
  { ground, release }: Ladder,
  claim: Claim,
  note: string | null = null,
): Generator<ReleaseEvent, boolean> {
  const alias = ground.evidence.find(item => item.claim.id === claim.id)?.alias
  if (alias === undefined || release.hasCited(claim.id)) return false
  const gated = gateDraft({ text: claim.text, kind: 'claim', aliases: [alias] }, ground)
  if (!('sentence' in gated)) return false
  if (note !== null) yield release.show(toStructure(note))
  yield release.show(gated.sentence)
  return true
}

/** The claims that the plan states, in order. */
export function plannedClaims({ plan }: Ground): Claim[] {
  return plan.flatMap(line => (line.kind === 'claim' ? [line.claim] : []))
}
