import type { Database } from '#db/client.ts'
import type { Answer, Turn } from '#lib/answer/answer.ts'
import { answerQuestion } from '#lib/answer/answer-question.ts'

/** The whole answer to one question, and the milliseconds it took. */
export async function ask(
  db: Database,
  entry: string,
  question: string,
  history: readonly Turn[] = [],
): Promise<{ answer: Answer; ms: number }> {
  const begun = performance.now()
  for await (const event of answerQuestion(db, { conversation: 'eval', entry, question, history }))
    if (event.type === 'finished') return { answer: event.answer, ms: performance.now() - begun }
  throw new Error(`No answer was finished to “${question}”.`)
}
