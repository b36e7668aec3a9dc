import { useChat } from '@ai-sdk/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ChatMessage } from '#app/api/chat/to-message-stream.ts'
import { type ChatPlace, storedUnder } from './chat-place.ts'
import { createTransport, textOf } from './chat-transport.ts'
import { readConversationAddress, showConversationAddress } from './conversation-address.ts'
import * as requests from './conversation-requests.ts'
import { keepFramed, readFramed } from './framed-conversation.ts'
import { hasLeft, leaveConversation, returnToConversation } from './left-conversations.ts'
import { newQuestionId } from './new-question-id.ts'
import { dropPending, keepPending, readPending } from './pending-question.ts'
import { readFailure } from './read-failure.ts'
import { type StoredConversation, toMessages } from './stored-conversation.ts'
import { type ShownTurn, toTurns } from './turns.ts'
import { useConversationFacts } from './use-conversation-facts.ts'

/** The conversation about an entry: restored from the server, which alone keeps its history. */
export function useConversation(entry: string, place: ChatPlace) {
  const isFramed = place === 'frame'
  const key = storedUnder(entry, place)
  const id = useRef<string | null>(null)
  const [isLoading, setIsLoading] = useState(true)
  const transport = useMemo(() => createTransport(entry, id, isFramed), [entry, isFramed])
  const { messages, setMessages, sendMessage, regenerate, stop, status, error, clearError } =
    useChat<ChatMessage>({
      transport,
      onData: part => {
        if (part.type !== 'data-understood') return
        id.current = part.data.conversation
        dropPending(key)
        if (isFramed) keepFramed(entry, id.current)
      },
    })
  const facts = useConversationFacts(id)
  const isAnswering = status === 'submitted' || status === 'streaming'
  const failure = error ? readFailure(error, navigator.onLine) : null
  // What the reader has stopped is not to be sent for the question that follows it.
  const stopped = useRef<string | null>(null)
  const last = messages.at(-1)
  const isUnsent = !isAnswering && last?.role === 'user' && last.id !== stopped.current

  function show(stored: StoredConversation): void {
    // A conversation whose first question never reached the server has no id.
    id.current = stored.id || null
    if (stored.id) returnToConversation(key, stored.id)
    clearError()
    facts.take(stored)
    setMessages(toMessages(stored))
    if (stored.turns.at(-1)?.status === 'answering') void regenerate()
  }

  function send(question: { id: string; text: string }, options: { again: boolean }): void {
    keepPending(key, { ...question, conversation: id.current })
    const message: ChatMessage = {
      id: question.id,
      role: 'user',
      parts: [{ type: 'text', text: question.text }],
    }
    void sendMessage(message, { body: options })
  }

  function ask(text: string): void {
    hasAsked.current = true
    send({ id: newQuestionId(), text }, { again: false })
  }

  // A question that the server may not have heard, or may be answering still, is sent again under its own id: the
  // server then follows the answer it has begun, or makes one anew that ended early, and never stores it twice.
  function retry(): void {
    const last = messages.findLast(message => message.role === 'user')
    if (!last) return
    if (failure?.code === 'not-found') id.current = null
    clearError()
    setMessages(messages.slice(0, messages.indexOf(last)))
    send({ id: last.id, text: textOf(last) }, { again: true })
  }

  function edit(turn: ShownTurn, text: string): void {
    const at = messages.findIndex(message => message.id === turn.id)
    if (at < 0 || isAnswering) return
    const next = newQuestionId()
    facts.addVersion(turn.id, next)
    clearError()
    setMessages(messages.slice(0, at))
    hasAsked.current = true
    send({ id: next, text }, { again: false })
  }

  function startNew(): void {
    if (id.current) leaveConversation(key, id.current)
    if (isFramed) keepFramed(entry, null)
    id.current = null
    void stop()
    clearError()
    dropPending(key)
    facts.take(null)
    setMessages([])
    showConversationAddress(null)
  }

  const hasAsked = useRef(false)
  const latest = useRef({ show, retry })
  latest.current = { show, retry }
  useEffect(() => {
    let isGone = false
    readLeftOver(entry, place)
      .then(stored => {
        if (!isGone && stored && !hasAsked.current) latest.current.show(stored)
      })
      .finally(() => setIsLoading(false))
    return () => {
      isGone = true
    }
  }, [entry, place])

  const isCutOff = failure?.isConnection ?? false
  useEffect(() => {
    if (!isCutOff) return
    const goOn = () => latest.current.retry()
    addEventListener('online', goOn, { once: true })
    return () => removeEventListener('online', goOn)
  }, [isCutOff])

  return {
    id,
    isFramed,
    ...facts.shown,
    turns: useMemo(
      () => toTurns(messages, status).map(turn => ({ ...turn, ...facts.of(turn.id) })),
      [messages, status, facts.of],
    ),
    isLoading,
    isAnswering,
    /** Whether the last question is not known to have reached the server. */
    isUnsent,
    failure,
    ask,
    edit,
    retry,
    startNew,
    stop() {
      stopped.current = last?.id ?? null
      void stopOnServer(id.current).finally(stop)
    },
    async open(conversation: string) {
      const stored = await requests.fetchConversation(conversation)
      await stop()
      show(stored)
      showConversationAddress(conversation)
    },
    async reopen(version: string) {
      if (id.current) show(await requests.changeConversation(id.current, { branch: version }))
    },
    rename: facts.rename,
    share: facts.share,
    unshare: facts.unshare,
    mark: facts.mark,
    async remove(conversation: string) {
      await requests.removeConversation(conversation)
      if (conversation === id.current) startNew()
    },
  }
}

export type Conversation = ReturnType<typeof useConversation>
export type ConversationTurn = Conversation['turns'][number]

/**
 * The conversation to go on with: the one that the address names, else the last one here that the reader has not left, with
 * a question that never reached the server at its end. A server that fails costs no more than the history.
 */
async function readLeftOver(entry: string, place: ChatPlace): Promise<StoredConversation | null> {
  if (place === 'frame') return withPending(await readFramed(entry), entry, place)
  const named = readConversationAddress()
  const stored = await (named === null
    ? requests.fetchLatest(entry)
    : requests.fetchConversation(named)
  ).catch(() => null)
  if (!stored && named !== null) showConversationAddress(null)
  const kept = stored && named === null && hasLeft(entry, stored.id) ? null : stored
  return withPending(kept, entry, place)
}

function withPending(
  stored: StoredConversation | null,
  entry: string,
  place: ChatPlace,
): StoredConversation | null {
  const key = storedUnder(entry, place)
  const pending = readPending(key)
  if (!pending) return stored
  if (stored?.turns.some(turn => turn.id === pending.id)) {
    dropPending(key)
    return stored
  }
  const { id, text: question, conversation } = pending
  const turn = { id, question, status: 'unsent' as const, answer: null, versions: [id], marks: [] }
  if (conversation === null) return { id: '', entry, title: question, turns: [turn], share: null }
  return stored?.id === conversation ? { ...stored, turns: [...stored.turns, turn] } : stored
}

async function stopOnServer(conversation: string | null): Promise<void> {
  if (conversation !== null) await requests.stopAnswer(conversation).catch(() => null)
}
