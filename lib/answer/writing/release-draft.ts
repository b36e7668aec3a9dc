import { describeReason, isReason } from '#lib/grounding/verdict.ts'
import { type FailureKind, ModelFailure } from '#lib/model/model-failure.ts'
import type { Mended, WithheldSentence } from '../answer.ts'
import { type Ground, toStructure } from '../gate-draft.ts'
import type { DraftSentence } from '../writer.ts'
import { type DraftParts, type Failed, type Ladder, toFailure } from './ladder.ts'
import { mendFailed, quoteFailed } from './mend-failed.ts'
import { gateWithReattribution } from './reattribute.ts'
import type { ReleaseEvent } from './release.ts'
import { findUntold, releasePlan } from './release-plan.ts'
import { plannedClaims, quoteClaim, showSentence } from './show-sentence.ts'

/** How it went. */
export interface DraftReport {
  mended: Mended
  /** Why the built-in writer took over, and after how many sentences; null when it did not. */
  fallback: { reason: FailureKind | 'withheld'; message: string; after: number } | null
}

/** So many sentences without a mark that is known, and none released: what comes is no answer. */
const HOPELESS = 6

/**
 * Releases what a model writes, sentence by sentence: as it is where the gate certifies it, under other claims where those
 * bear it out, else by the judge, in one repair, or in the words of the claim it cites; what is left is withheld and
 * counted. Where the model fails, or nothing of it stands, the plan is told word for word, and the answer says so.
 */
export async function* releaseDraft(parts: DraftParts): AsyncGenerator<ReleaseEvent, DraftReport> {
  const mended: Mended = { reattributed: 0, judged: 0, repaired: 0, quoted: 0 }
  const ladder: Ladder = { ...parts, mended, failed: [] }
  const { release, stop, failed } = ladder
  const failure = yield* releaseStream(ladder)
  if (!stop.aborted && !failure) yield* mendFailed(ladder)
  if (stop.aborted) return { mended, fallback: null }

  const after = release.sentences.filter(({ kind }) => kind === 'claim').length
  const fallback = toFallback(failure, after, failed.length)
  if (fallback) yield* releaseFallback(ladder, after)
  else {
    yield* quoteFailed(ladder)
    yield* tellRest(ladder)
  }
  for (const { withheld } of failed) yield release.withhold(withheld)
  return { mended, fallback }
}

async function* releaseStream(ladder: Ladder): AsyncGenerator<ReleaseEvent, ModelFailure | null> {
  const { writer, task, ground, release, context, failed } = ladder
  try {
    for await (const draft of writer.write(task, context)) {
      const { gated, isReattributed } = gateWithReattribution(draft, ground)
      if ('sentence' in gated) {
        if (isReattributed) ladder.mended.reattributed += 1
        yield* showSentence(ladder, gated.sentence)
      } else failed.push(toFailed(draft, gated, ground))
      const isHopeless = failed.length >= HOPELESS && failed.every(({ claims }) => claims.length === 0)
      if (isHopeless && release.sentences.length === 0)
        return new ModelFailure('garbled', 'what came was no answer: no line ends in a mark that was given')
    }
    return null
  } catch (error) {
    return toFailure(error, ladder)
  }
}

function toFailed(
  draft: DraftSentence,
  { withheld, isPlausible }: { withheld: WithheldSentence; isPlausible: boolean },
  ground: Ground,
): Failed {
  const claims = ground.evidence.filter(({ alias }) => draft.aliases.includes(alias))
  const reason = isReason(withheld.reason) ? describeReason(withheld.reason) : withheld.reason
  return { draft, claims, reason, span: withheld.span, withheld, isPlausible }
}

function toFallback(failure: ModelFailure | null, after: number, failed: number): DraftReport['fallback'] {
  if (failure) return { reason: failure.kind, message: failure.message, after }
  if (after > 0) return null
  return failed > 0
    ? { reason: 'withheld', message: 'none of its sentences was borne out', after }
    : { reason: 'empty', message: 'it wrote no sentence', after }
}

const NO_ANSWER = 'The model could not answer; this is composed from the wiki.'
const NO_END = 'The model could not finish its answer; the rest is composed from the wiki.'
const NO_MORE = 'The model could not finish its answer.'

/** Tells what the model did not. */
function* releaseFallback({ ground, release }: Ladder, after: number): Generator<ReleaseEvent, void> {
  const untold = findUntold(ground.plan, release)
  const hasRest = untold.some(({ kind }) => kind === 'claim')
  yield release.show(toStructure(after === 0 ? NO_ANSWER : hasRest ? NO_END : NO_MORE))
  yield* releasePlan({ ...ground, plan: untold }, release)
}

/** What an answer holds whoever writes: something of each entry it is about, and what the wiki does not say. */
function* tellRest(ladder: Ladder): Generator<ReleaseEvent, void> {
  const { ground, release } = ladder
  for (const claims of Map.groupBy(plannedClaims(ground), ({ entry }) => entry).values()) {
    const [first] = claims
    if (first && !claims.some(({ id }) => release.hasCited(id))) yield* quoteClaim(ladder, first)
  }
  const rest = ground.plan.filter(line => line.kind === 'structure' && line.about === undefined)
  yield* releasePlan({ ...ground, plan: rest }, release)
}
