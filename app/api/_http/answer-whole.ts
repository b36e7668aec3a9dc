import type { Answer } from '#lib/answer/answer.ts'
import type { Question } from '#lib/conversations/hold-conversation.ts'
import { chat } from '#lib/wiring.ts'

/** Asks a question that was admitted, and gives the whole answer once it is there. */
export async function answerWhole(
  asked: Omit<Question, 'session'>,
  session: string | null = null,
): Promise<Answer> {
  const { made, events } = await chat.ask({ ...asked, session })
  if (made) return made
  for await (const event of events) if (event.type === 'finished') return event.answer
  throw new Error('the answer ended before it was finished')
}
