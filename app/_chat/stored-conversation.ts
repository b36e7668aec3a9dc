import { z } from 'zod'
import type { ChatMessage } from '#app/api/chat/to-message-stream.ts'
import { Answer } from '#lib/answer/answer.ts'

const StoredTurn = z.object({
  id: z.string(),
  question: z.string(),
  status: z.enum(['answering', 'finished', 'stopped', 'failed', 'cut']),
  answer: Answer.nullable(),
})
type StoredTurn = z.infer<typeof StoredTurn>

const StoredConversation = z.object({ id: z.string(), turns: z.array(StoredTurn) })
export type StoredConversation = z.infer<typeof StoredConversation>

/** The conversation this browser held last on an entry's page, or null. Throws when the server does not answer well. */
export async function fetchConversation(entry: string): Promise<StoredConversation | null> {
  const response = await fetch(`/api/conversations/latest?entry=${encodeURIComponent(entry)}`)
  if (!response.ok) throw new Error(`reading the conversation failed with status ${response.status}`)
  return z.object({ conversation: StoredConversation.nullable() }).parse(await response.json()).conversation
}

/** A stored conversation as the messages that were streamed when it was held. */
export function toMessages({ id, turns }: StoredConversation): ChatMessage[] {
  return turns.flatMap(turn => {
    const question: ChatMessage = {
      id: turn.id,
      role: 'user',
      parts: [{ type: 'text', text: turn.question }],
    }
    // An answer still being made is followed from its start, so nothing of it is taken from the store.
    return turn.status === 'answering' ? [question] : [question, toAnswerMessage(id, turn)]
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
