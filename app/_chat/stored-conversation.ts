import { z } from 'zod'
import type { ChatMessage } from '#app/api/chat/to-message-stream.ts'
import { Answer } from '#lib/answer/answer.ts'
import { Mark } from '#lib/conversations/mark.ts'

const StoredTurn = z.object({
  id: z.string(),
  question: z.string(),
  /** `unsent`: a question that this browser has kept and the server has not. */
  status: z.enum(['answering', 'finished', 'stopped', 'failed', 'cut', 'unsent']),
  answer: Answer.nullable(),
  versions: z.array(z.string()),
  marks: z.array(Mark),
})
type StoredTurn = z.infer<typeof StoredTurn>

/** A conversation as the server gives it to the browser it belongs to. */
export const StoredConversation = z.object({
  id: z.string(),
  entry: z.string(),
  title: z.string(),
  turns: z.array(StoredTurn),
  share: z.object({ id: z.string(), sharedAt: z.number() }).nullable(),
})
export type StoredConversation = z.infer<typeof StoredConversation>

/** A stored conversation as the messages that were streamed when it was held. */
export function toMessages({ id, turns }: Pick<StoredConversation, 'id' | 'turns'>): ChatMessage[] {
  return turns.flatMap(turn => {
    const question: ChatMessage = {
      id: turn.id,
      role: 'user',
      parts: [{ type: 'text', text: turn.question }],
    }
    // An answer still being made is followed from its start, so nothing of it is taken from the store.
    const hasAnswer = turn.status !== 'answering' && turn.status !== 'unsent'
    return hasAnswer ? [question, toAnswerMessage(id, turn)] : [question]
  })
}

function toAnswerMessage(conversation: string, { id, status, answer }: StoredTurn): ChatMessage {
  const parts: ChatMessage['parts'] = []
  if (answer) {
    const { resolved, answerer, wikiVersion, claims } = answer
    parts.push({ type: 'data-understood', data: { conversation, resolved, answerer, wikiVersion } })
    answer.sentences.forEach((sentence, index) => {
      parts.push({ type: 'data-sentence', data: { index, sentence, numbers: {}, claims } })
    })
    for (const withheld of answer.withheld) parts.push({ type: 'data-withheld', data: withheld })
    if (status === 'finished') parts.push({ type: 'data-answer', data: { answer, numbers: {} } })
  }
  return { id: `${id}-answer`, role: 'assistant', parts }
}
