import * as queries from '#db/queries/conversations.ts'
import type { Answer, AnswerEvent, Ask } from '#lib/answer/answer.ts'
import { log } from '#lib/telemetry/log.ts'
import { collectAnswer } from './collect-answer.ts'
import type { ConversationParts } from './hold-conversation.ts'
import { recordFindings } from './record-findings.ts'

/** Runs the pipeline and stores what it released before passing it on. */
export async function* storeAnswer(
  parts: ConversationParts,
  message: string,
  ask: Ask,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const events: AnswerEvent[] = []
  const store = (status: queries.MessageStatus) =>
    queries.updateMessage(parts.db, message, { answer: collectAnswer(ask.conversation, events), status })
  try {
    for await (const event of parts.answer(ask, signal)) {
      if (signal.aborted && event.type !== 'finished') break
      events.push(event)
      // A question understood is worth no write of its own: nothing of the answer has been shown yet.
      if (event.type !== 'understood') await store(event.type === 'finished' ? 'finished' : 'answering')
      yield event
    }
    const last = events.at(-1)
    if (last?.type === 'finished') await recordQuietly(parts, message, ask, last.answer)
    else await store('stopped')
  } catch (error) {
    await store('failed')
    throw error
  }
}

/** What happened while a stored answer was made; one that was not finished has no end. */
export function* replayAnswer(answer: Answer | null, isFinished: boolean): Generator<AnswerEvent> {
  if (!answer) return
  const { resolved, answerer, wikiVersion } = answer
  yield { type: 'understood', resolved, answerer, wikiVersion }
  for (const sentence of answer.sentences) {
    const cited = sentence.citations.flatMap(id => {
      const claim = answer.claims[id]
      return claim ? [[id, claim] as const] : []
    })
    yield { type: 'sentence', sentence, claims: Object.fromEntries(cited) }
  }
  if (isFinished) yield { type: 'finished', answer }
}

/** Events that are all there, for those who expect to wait. */
export async function* passOn(events: Iterable<AnswerEvent>): AsyncGenerator<AnswerEvent> {
  yield* events
}

// An answer that was given is not lost for the sake of what editors could learn from it.
export async function recordQuietly(
  parts: ConversationParts,
  message: string,
  ask: Ask,
  answer: Answer,
  { isNew = false } = {},
): Promise<void> {
  try {
    await recordFindings(parts, message, ask, answer, { isNew })
  } catch (error) {
    log.error({ event: 'failure', error }, 'what an answer tells editors could not be stored')
  }
}
