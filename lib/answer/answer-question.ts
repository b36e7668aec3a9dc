import type { Database } from '#db/client.ts'
import { inStage } from '#lib/telemetry/in-stage.ts'
import type { AnswerEvent, Ask } from './answer.ts'
import { BUILT_IN } from './built-in-writer.ts'
import { finishAnswer } from './finish-answer.ts'
import { prepareAnswer } from './prepare-answer.ts'
import { resolveAsk } from './resolve-ask.ts'
import type { ModelWriter } from './writer.ts'
import { askModel, type ModelUse } from './writing/ask-model.ts'
import { fitEvidence } from './writing/fit-evidence.ts'
import { Release } from './writing/release.ts'
import { releasePlan } from './writing/release-plan.ts'

/** What answering needs besides the question. */
export interface AnswerParts {
  db: Database
  /** Null where the built-in writer answers. */
  model: ModelWriter | null
  /** Told of each answer that a model was asked for. */
  onModelUse?: (use: ModelUse) => void
}

/**
 * Answers one question: resolve, retrieve, decide whether the wiki holds it, draft, judge, release sentence by sentence.
 * The last event holds the whole answer; it does not come once the signal aborts. Throws `not-found` for an unknown entry.
 */
export async function* answerWith(
  { db, model, onModelUse }: AnswerParts,
  ask: Ask,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const { version, lexicon, questions } = await inStage('resolve', () => resolveAsk(db, ask))
  const prepared = await inStage('retrieve', () => prepareAnswer(db, questions, lexicon, ask, version))
  const { plan, namesOf, history } = prepared
  // Whether the wiki holds an answer is decided here: without one, no model is asked.
  const holdsAnswer = !prepared.abstained && plan.some(({ kind }) => kind === 'claim')
  const writer = holdsAnswer ? model : null
  const evidence = writer ? fitEvidence(prepared.evidence, plan, writer.evidenceTokens) : prepared.evidence
  const head = {
    conversation: ask.conversation,
    answerer: writer?.name ?? BUILT_IN,
    wikiVersion: version,
    resolved: questions.map(({ text }) => text).join(' · '),
  }
  yield { type: 'understood', ...head }

  const release = new Release(prepared.evidence)
  const ground = { evidence, plan, namesOf }
  if (!writer) {
    yield* releasePlan(ground, release)
    yield { type: 'finished', answer: finishAnswer(head, prepared, evidence, release) }
    return
  }
  const task = { questions, plan, evidence, history }
  const onUse = (use: ModelUse) => onModelUse?.(use)
  const making = yield* askModel({ writer, task, ground, release, stop: signal, onUse })
  if (signal.aborted) return
  yield { type: 'finished', answer: finishAnswer({ ...head, ...making }, prepared, evidence, release) }
}

/** Answers with the built-in writer, which needs no model. */
export function answerQuestion(db: Database, ask: Ask): AsyncGenerator<AnswerEvent> {
  return answerWith({ db, model: null }, ask, new AbortController().signal)
}
