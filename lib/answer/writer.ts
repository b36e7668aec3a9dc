import type { Claim } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from './resolve-question.ts'

/** A claim put before a writer, under a name that holds in this request only. */
export interface Evidence {
  /** `c1`, `c2`, …: writers never see a claim's id. */
  alias: string
  claim: Claim
}

/** What an answer is to say, in order: claims to state, and sentences that state no fact. */
export type PlanLine = { kind: 'claim'; claim: Claim } | { kind: 'structure'; text: string }

/** What a writer is given. */
export interface WritingTask {
  questions: readonly ResolvedQuestion[]
  plan: readonly PlanLine[]
  evidence: readonly Evidence[]
  /** The last questions with the text of their answers, oldest first. */
  history: readonly { question: string; answer: string }[]
}

/** A sentence as a writer proposes it, with the aliases it cites. Nothing is shown before the gate has judged it. */
export interface DraftSentence {
  text: string
  kind: 'claim' | 'structure'
  aliases: readonly string[]
}

/** Whoever puts an answer into words. */
export interface Writer {
  /** `built-in`, or a model's id. */
  readonly name: string
  write(task: WritingTask): AsyncIterable<DraftSentence>
}
