import { ModelFailure } from '#lib/model/model-failure.ts'
import type { Mended, WithheldSentence } from '../answer.ts'
import type { Ground } from '../gate-draft.ts'
import type { FailedDraft, ModelWriter, WritingContext, WritingTask } from '../writer.ts'
import type { Release } from './release.ts'

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

/** One answer on its way: what it is made from, and what has become of its sentences so far. */
export interface Ladder extends DraftParts {
  mended: Mended
  /** Drafts that have not passed, in order. What is mended leaves the list; the rest is withheld in the end. */
  failed: Failed[]
}

export interface Failed extends FailedDraft {
  withheld: WithheldSentence
  isPlausible: boolean
}

/** A failure of the model, or of its time; anything else is a defect of ours and thrown on. */
export function toFailure(error: unknown, { context, writer }: DraftParts): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (context.signal.aborted)
    return new ModelFailure('timeout', `the answer was not whole within ${writer.answerMs / 1_000} s`)
  throw error
}
