import { useChat } from '@ai-sdk/react'
import { DefaultChatTransport, generateId } from 'ai'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ChatMessage } from '#app/api/chat/to-message-stream.ts'
import { type Failure, readFailure } from './read-failure.ts'
import { fetchConversation, toMessages } from './stored-conversation.ts'
import { type ShownTurn, toTurns } from './turns.ts'

export interface Conversation {
  turns: ShownTurn[]
  /** Whether the stored conversation is still being read. */
  isLoading: boolean
  isAnswering: boolean
  failure: Failure | null
  ask: (question: string) => void
  stop: () => void
  retry: () => void
  startNew: () => void
  remove: () => Promise<void>
}

/** The conversation on an entry's page: restored from the server, which alone keeps its history. */
export function useConversation(entry: string): Conversation {
  const id = useRef<string | null>(null)
  const [isLoading, setIsLoading] = useState(true)
  const transport = useMemo(() => createTransport(entry, id), [entry])
  const { messages, setMessages, sendMessage, regenerate, stop, status, error, clearError } =
    useChat<ChatMessage>({
      transport,
      onData: part => {
        if (part.type === 'data-understood') id.current = part.data.conversation
      },
    })
  const isAnswering = status === 'submitted' || status === 'streaming'
  const failure = error ? readFailure(error, navigator.onLine) : null

  const hasAsked = useRef(false)
  const restore = useRef({ setMessages, regenerate })
  useEffect(() => {
    let isGone = false
    readLeftOver(entry)
      .then(stored => {
        if (isGone || !stored || hasAsked.current) return
        id.current = stored.id
        restore.current.setMessages(toMessages(stored))
        if (stored.turns.at(-1)?.status === 'answering') void restore.current.regenerate()
      })
      .finally(() => setIsLoading(false))
    return () => {
      isGone = true
    }
  }, [entry])

  function ask(question: string, messageId = generateId()): void {
    hasAsked.current = true
    void sendMessage({ id: messageId, role: 'user', parts: [{ type: 'text', text: question }] })
  }

  function startNew(): void {
    if (id.current) leaveConversation(entry, id.current)
    id.current = null
    void stop()
    clearError()
    setMessages([])
  }

  return {
    turns: useMemo(() => toTurns(messages, status), [messages, status]),
    isLoading,
    isAnswering,
    failure,
    ask,
    stop: () => void stopOnServer(id.current).finally(stop),
    retry() {
      const last = messages.findLast(message => message.role === 'user')
      if (!last) return
      const wasHeard = messages.at(-1)?.role === 'assistant' && !failure?.isConnection
      if (failure?.code === 'not-found') id.current = null
      clearError()
      setMessages(messages.slice(0, messages.indexOf(last)))
      // A question that the server may not have heard, or may be answering still, is sent again under its own id: the
      // server then follows the answer it has begun rather than asking twice.
      ask(textOf(last), wasHeard ? undefined : last.id)
    },
    startNew,
    async remove() {
      const removed = id.current
      startNew()
      if (removed) await fetch(`/api/conversations/${removed}`, { method: 'DELETE' })
    },
  }
}

function createTransport(entry: string, id: { current: string | null }) {
  return new DefaultChatTransport<ChatMessage>({
    api: '/api/chat',
    prepareSendMessagesRequest({ messages }) {
      const question = messages.findLast(message => message.role === 'user')
      const conversation = id.current === null ? {} : { conversation: id.current }
      return {
        body: { entry, id: question?.id, question: question ? textOf(question) : '', ...conversation },
      }
    },
  })
}

/** The stored conversation, unless the reader has left it for a new one. A server that fails costs no more than its history. */
async function readLeftOver(entry: string) {
  const stored = await fetchConversation(entry).catch(() => null)
  return stored && readLeft(entry).includes(stored.id) ? null : stored
}

function leaveConversation(entry: string, id: string): void {
  sessionStorage.setItem(leftKey(entry), [...readLeft(entry), id].join(' '))
}

function readLeft(entry: string): string[] {
  return (sessionStorage.getItem(leftKey(entry)) ?? '').split(' ')
}

async function stopOnServer(conversation: string | null): Promise<void> {
  if (conversation === null) return
  await fetch(`/api/conversations/${conversation}/stop`, { method: 'POST' }).catch(() => null)
}

function textOf(message: ChatMessage): string {
  return message.parts.map(part => (part.type === 'text' ? part.text : '')).join('')
}

function leftKey(entry: string): string {
  return `cairn-left:${entry}`
}
