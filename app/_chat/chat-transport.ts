import { DefaultChatTransport } from 'ai'
import { z } from 'zod'
import type { ChatMessage } from '#app/api/chat/to-message-stream.ts'

const Options = z.object({ again: z.boolean().optional() }).catch({})

/** Sends the last question alone, with the question it follows: the server keeps the history. */
export function createTransport(entry: string, conversation: { current: string | null }, isFramed: boolean) {
  return new DefaultChatTransport<ChatMessage>({
    api: '/api/chat',
    fetch: fetchAnswer,
    prepareSendMessagesRequest({ messages, body }) {
      const question = messages.findLast(message => message.role === 'user')
      const { again } = Options.parse(body ?? {})
      return {
        body: {
          entry,
          id: question?.id,
          question: question ? textOf(question) : '',
          ...(conversation.current === null
            ? {}
            : { conversation: conversation.current, after: followed(messages, question) }),
          ...(again ? { again } : {}),
          ...(isFramed ? { isFramed } : {}),
        },
      }
    },
  })
}

/** A refusal that is not in Cairn's own words comes from something in between, as when the server could not be reached. */
async function fetchAnswer(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request)
  const isOurs = response.headers.get('content-type')?.startsWith('application/json')
  if (!response.ok && !isOurs) throw new TypeError(`status ${response.status}`)
  return response
}

export function textOf(message: ChatMessage): string {
  return message.parts.map(part => (part.type === 'text' ? part.text : '')).join('')
}

/** The last question before this one that the server has begun to answer: another it may never have heard. */
function followed(messages: readonly ChatMessage[], question: ChatMessage | undefined): string | null {
  const before = messages.slice(0, question ? messages.indexOf(question) : messages.length)
  const answered = before.findLast(
    (message, i) => message.role === 'user' && before[i + 1]?.role === 'assistant',
  )
  return answered?.id ?? null
}
