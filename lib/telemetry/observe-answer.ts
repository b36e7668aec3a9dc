import { trace } from '@opentelemetry/api'
import type { Answer, AnswerEvent, Ask } from '#lib/answer/answer.ts'
import { log } from './log.ts'
import * as measures from './measures.ts'

interface Options {
  /** Whether the log may hold the question. */
  logsQuestions: boolean
}

/** Passes an answer's events on unchanged; logs, counts and traces how it went. */
export async function* observeAnswer(
  ask: Ask,
  events: AsyncIterable<AnswerEvent>,
  { logsQuestions }: Options,
): AsyncGenerator<AnswerEvent> {
  const startedAt = performance.now()
  const elapsed = () => performance.now() - startedAt
  const span = trace.getTracer('cairn').startSpan('answer', { attributes: { 'cairn.entry': ask.entry } })
  const about = { entry: ask.entry, ...(logsQuestions ? { question: ask.question } : {}) }
  let firstSentenceMs: number | null = null
  let answer: Answer | null = null
  let writer = 'none'
  let hasFailed = false
  try {
    for await (const event of events) {
      if (event.type === 'understood') writer = event.answerer
      if (event.type === 'sentence') firstSentenceMs ??= elapsed()
      if (event.type === 'finished') answer = event.answer
      yield event
    }
  } catch (error) {
    hasFailed = true
    measures.answers().add(1, { writer, outcome: 'failed' })
    log.error({ event: 'answer', ...about, error }, 'an answer failed')
    throw error
  } finally {
    span.setAttributes({ 'cairn.writer': answer?.answerer ?? writer, 'cairn.outcome': outcomeOf(answer) })
    span.end()
    // Here and not below: a reader’s stop leaves in the middle.
    if (!hasFailed) {
      count(answer, writer, elapsed(), firstSentenceMs)
      log.info({ event: 'answer', ...about, ...summarize(answer), ms: Math.round(elapsed()) })
    }
  }
}

/** Logs and counts an answer that was made before and is given again: it took no stage and no time. */
export function noteGivenAgain(
  { entry, question }: Pick<Ask, 'entry' | 'question'>,
  answer: Answer,
  { logsQuestions }: Options,
): void {
  countAnswer(answer, answer.answerer)
  const about = { entry, ...(logsQuestions ? { question } : {}) }
  log.info({ event: 'answer', ...about, ...summarize(answer), isAgain: true })
}

function outcomeOf(answer: Answer | null): 'stopped' | 'abstained' | 'elsewhere' | 'answered' {
  if (answer === null) return 'stopped'
  if (answer.elsewhere) return 'elsewhere'
  return answer.abstained ? 'abstained' : 'answered'
}

function count(answer: Answer | null, writer: string, totalMs: number, firstSentenceMs: number | null): void {
  measures.stageDuration().record(totalMs / 1000, { stage: 'total' })
  if (firstSentenceMs !== null)
    measures.stageDuration().record(firstSentenceMs / 1000, { stage: 'first-sentence' })
  countAnswer(answer, writer)
}

function countAnswer(answer: Answer | null, writer: string): void {
  measures.answers().add(1, { writer: answer?.answerer ?? writer, outcome: outcomeOf(answer) })
  if (answer === null) return
  for (const { check } of answer.sentences) measures.sentences().add(1, { verdict: check ?? 'structure' })
  for (const { reason } of answer.withheld) measures.sentences().add(1, { verdict: 'withheld', reason })
  if (answer.fallback) measures.fallbacks().add(1, { reason: answer.fallback.reason })
  if (answer.usage) {
    measures.modelTokens().add(answer.usage.inputTokens, { direction: 'in' })
    measures.modelTokens().add(answer.usage.outputTokens, { direction: 'out' })
  }
}

function summarize(answer: Answer | null) {
  if (answer === null) return { outcome: outcomeOf(answer) }
  return {
    outcome: outcomeOf(answer),
    writer: answer.answerer,
    wiki: answer.wikiVersion,
    sentences: answer.sentences.length,
    withheld: answer.withheld.map(({ reason }) => reason),
    ...(answer.fallback ? { fallback: answer.fallback.reason } : {}),
    ...(answer.usage ? { usage: answer.usage } : {}),
  }
}
