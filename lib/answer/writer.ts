import type { Usage } from '#lib/model/call-settings.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from './resolve-question.ts'

/** A claim put before a writer, under a name that holds in this request only. */
export interface Evidence {
  /** `c1`, `c2`, …: writers never see a claim's id. */
  alias: string
  claim: Claim
}

/**
 * What an answer is to say, in order: claims to state, and sentences that state no fact. `about` is set on a sentence that
 * only introduces the claim which follows it.
 */
export type PlanLine = { kind: 'claim'; claim: Claim } | { kind: 'structure'; text: string; about?: string }

/** The claims that lines state, in order. */
export function claimsIn(lines: readonly PlanLine[]): Claim[] {
  return lines.flatMap(line => (line.kind === 'claim' ? [line.claim] : []))
}

/** What a writer is given. */
export interface WritingTask {
  questions: readonly Pick<ResolvedQuestion, 'text' | 'shape' | 'subjects'>[]
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
  /** Set on what was too long to be read as a sentence; it is never shown. */
  isTooLong?: boolean
}

/** What goes along with one answer's requests to a model. */
export interface WritingContext {
  /** Ends what is being written: the reader stopped it, or its time is over. */
  signal: AbortSignal
  addUsage(usage: Usage): void
}

/** A drafted sentence that the gate did not certify. */
export interface FailedDraft {
  draft: DraftSentence
  /** The claims it cites, of those that were given. */
  claims: readonly Evidence[]
  /** The reason in words, as in “a number that stands in no cited claim”, and the words it is about. */
  reason: string
  span: string | null
}

/** A language model as a writer. Every method throws `ModelFailure`, or the signal's reason once that aborts. */
export interface ModelWriter {
  /** The model's id. */
  readonly name: string
  /** How many tokens of claims it is given, and how long one answer may take. */
  readonly evidenceTokens: number
  readonly answerMs: number
  write(task: WritingTask, context: WritingContext): AsyncIterable<DraftSentence>
  /** The failed sentences written anew, each with its index among them. */
  repair(failed: readonly FailedDraft[], context: WritingContext): Promise<RepairedDraft[]>
  /** The indexes of the sentences that a second model finds borne out; none when there is no such model. */
  judge(doubtful: readonly FailedDraft[], context: WritingContext): Promise<ReadonlySet<number>>
}

export interface RepairedDraft {
  index: number
  draft: DraftSentence
}
