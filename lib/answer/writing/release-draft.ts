import { describeReason, isReason } from '#lib/grounding/verdict.ts'
import { type FailureKind, ModelFailure } from '#lib/model/model-failure.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { noteOn } from '../add-replacements.ts'
import type { Mended, Sentence, WithheldSentence } from '../answer.ts'
import { type Ground, gateDraft, toStructure } from '../gate-draft.ts'
import type { DraftSentence, FailedDraft, ModelWriter, WritingContext, WritingTask } from '../writer.ts'
import { gateWithReattribution, isMeantFor } from './reattribute.ts'
import type { Release, ReleaseEvent } from './release.ts'
import { findUntold, releasePlan } from './release-plan.ts'

/** What one answer by a model is made from. */
export interface DraftParts {
  writer: ModelWriter
  task: WritingTask
  ground: Ground
  release: Release
  context: WritingContext
  /** The reader's own stop, which ends everything at once. */
  stop: AbortSignal
}

/** How it went. */
export interface DraftReport {
  mended: Mended
  /** Why the built-in writer took over, and after how many sentences of the model's; null when it did not. */
  fallback: { reason: FailureKind | 'withheld'; message: string; after: number } | null
}

interface Failed extends FailedDraft {
  withheld: WithheldSentence
  isPlausible: boolean
}

/** So many sentences without a mark that is known, and none released: what comes is no answer. */
const HOPELESS = 6
/** A model that needs more mending than this is not asked to mend. */
const MOST_REPAIRED = 6

/**
 * Releases what a model writes, sentence by sentence: as it is where the gate certifies it, under other claims where those
 * bear it out, else by the judge, in one repair, or in the words of the claim it cites; what is left is withheld and
 * counted. Where the model fails, or nothing of it stands, the plan is told word for word, and the answer says so.
 */
export async function* releaseDraft(parts: DraftParts): AsyncGenerator<ReleaseEvent, DraftReport> {
  const { ground, release, stop } = parts
  const mended: Mended = { reattributed: 0, judged: 0, repaired: 0, quoted: 0 }
  const failed: Failed[] = []
  const failure = yield* releaseStream(parts, failed, mended)
  if (!stop.aborted && !failure) yield* mendFailed(parts, failed, mended)
  if (stop.aborted) return { mended, fallback: null }

  const after = release.sentences.filter(({ kind }) => kind === 'claim').length
  const fallback = toFallback(failure, after, failed.length)
  if (fallback) {
    const untold = findUntold(ground.plan, release)
    const hasRest = untold.some(({ kind }) => kind === 'claim')
    yield release.show(toStructure(after === 0 ? NO_ANSWER : hasRest ? NO_END : NO_MORE))
    yield* releasePlan({ ...ground, plan: untold }, release)
  } else {
    yield* quoteFailed(parts, failed, mended)
    yield* tellRest(parts)
  }
  for (const { withheld } of failed) yield release.withhold(withheld)
  return { mended, fallback }
}

const NO_ANSWER = 'The model could not answer; this is composed from the wiki.'
const NO_END = 'The model could not finish its answer; the rest is composed from the wiki.'
const NO_MORE = 'The model could not finish its answer.'

function toFallback(failure: ModelFailure | null, after: number, failed: number): DraftReport['fallback'] {
  if (failure) return { reason: failure.kind, message: failure.message, after }
  if (after > 0) return null
  return failed > 0
    ? { reason: 'withheld', message: 'none of its sentences was borne out', after }
    : { reason: 'empty', message: 'it wrote no sentence', after }
}

async function* releaseStream(
  parts: DraftParts,
  failed: Failed[],
  mended: Mended,
): AsyncGenerator<ReleaseEvent, ModelFailure | null> {
  const { writer, task, ground, release, context } = parts
  try {
    for await (const draft of writer.write(task, context)) {
      const { gated, isReattributed } = gateWithReattribution(draft, ground)
      if ('sentence' in gated) {
        if (isReattributed) mended.reattributed += 1
        yield* showOwn(parts, gated.sentence)
      } else failed.push(toFailed(draft, gated, ground))
      const isHopeless = failed.length >= HOPELESS && failed.every(({ claims }) => claims.length === 0)
      if (isHopeless && release.sentences.length === 0)
        return new ModelFailure('garbled', 'what came was no answer: no line ends in a mark that was given')
    }
    return null
  } catch (error) {
    return toFailure(error, parts)
  }
}

/** A failure of the model, or of its time; anything else is a defect of ours and thrown on. */
function toFailure(error: unknown, { context, writer }: DraftParts): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (context.signal.aborted)
    return new ModelFailure('timeout', `the answer was not whole within ${writer.answerMs / 1_000} s`)
  throw error
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

/** Shows a sentence once. One on a superseded or disputed claim comes after what that claim yields to. */
function* showOwn(parts: DraftParts, sentence: Sentence): Generator<ReleaseEvent, void> {
  const { ground, release } = parts
  if (release.hasShown(sentence.text)) return
  for (const { claim } of ground.evidence.filter(({ claim }) => sentence.citations.includes(claim.id))) {
    if (claim.status === 'current' || release.hasCited(claim.id)) continue
    const other = ground.evidence.find(item => item.claim.id === claim.by)
    if (!other || sentence.citations.includes(other.claim.id)) continue
    yield* quote(parts, other.claim)
    yield release.show(toStructure(noteOn(claim.status)))
  }
  yield release.show(sentence)
}

/** Shows a claim in its own words, unless it has been told. Returns whether it was shown. */
function* quote({ ground, release }: DraftParts, claim: Claim): Generator<ReleaseEvent, boolean> {
  const alias = ground.evidence.find(item => item.claim.id === claim.id)?.alias
  if (alias === undefined || release.hasCited(claim.id)) return false
  const gated = gateDraft({ text: claim.text, kind: 'claim', aliases: [alias] }, ground)
  if (!('sentence' in gated)) return false
  yield release.show(gated.sentence)
  return true
}

/** Asks the judge about what is plausible, then the model to write the rest anew. What is mended leaves the list. */
async function* mendFailed(
  parts: DraftParts,
  failed: Failed[],
  mended: Mended,
): AsyncGenerator<ReleaseEvent, void> {
  const { writer, ground, context } = parts
  const remove = (done: ReadonlySet<Failed>) =>
    failed.splice(0, failed.length, ...failed.filter(item => !done.has(item)))
  try {
    const doubtful = failed.filter(({ isPlausible }) => isPlausible)
    const borneOut = doubtful.length > 0 ? await writer.judge(doubtful, context) : new Set<number>()
    for (const { draft, claims } of doubtful.filter((_, index) => borneOut.has(index))) {
      mended.judged += 1
      yield* showOwn(parts, {
        text: draft.text,
        kind: 'claim',
        check: 'checked',
        citations: claims.map(({ claim }) => claim.id),
      })
    }
    remove(new Set(doubtful.filter((_, index) => borneOut.has(index))))

    const mendable = failed.filter(({ claims }) => claims.length > 0)
    if (mendable.length === 0 || mendable.length > MOST_REPAIRED) return
    const repaired = new Set<Failed>()
    for (const { index, draft } of await writer.repair(mendable, context)) {
      const { gated } = gateWithReattribution(draft, ground)
      const source = mendable[index]
      if (!source || !('sentence' in gated)) continue
      mended.repaired += repaired.has(source) ? 0 : 1
      repaired.add(source)
      yield* showOwn(parts, gated.sentence)
    }
    remove(repaired)
  } catch (error) {
    // What could not be mended is withheld; the sentences that passed are an answer without it.
    toFailure(error, parts)
  }
}

/** Tells in its own words each claim of an entry asked about that a failed sentence was meant to tell. The sentence stays withheld. */
function* quoteFailed(
  parts: DraftParts,
  failed: readonly Failed[],
  mended: Mended,
): Generator<ReleaseEvent, void> {
  const asked = new Set(parts.ground.plan.flatMap(line => (line.kind === 'claim' ? [line.claim.entry] : [])))
  for (const { draft, claims } of failed) {
    const meant = claims.find(item => asked.has(item.claim.entry) && isMeantFor(draft, item))
    if (meant && (yield* quote(parts, meant.claim))) mended.quoted += 1
  }
}

/** What an answer holds whoever writes: a claim that decides the question, and what the wiki does not say. */
function* tellRest(parts: DraftParts): Generator<ReleaseEvent, void> {
  const { ground, release } = parts
  const planned = ground.plan.flatMap(line => (line.kind === 'claim' ? [line.claim] : []))
  const isDecided = planned.some(({ id }) => release.hasCited(id))
  if (!isDecided && planned[0]) yield* quote(parts, planned[0])
  const rest = ground.plan.filter(line => line.kind === 'structure' && line.about === undefined)
  yield* releasePlan({ ...ground, plan: rest }, release)
}
