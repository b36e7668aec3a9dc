import { useEffect, useRef } from 'react'
import type { Conversation } from './use-conversation.ts'

/**
 * Asks a question that is held up, once the stored conversation is there to go on with and no earlier question is missing
 * at the server; one that a reload has left over is sent first.
 */
export function useHeldQuestion(
  held: string | null,
  conversation: Conversation,
  ask: (text: string) => void,
): void {
  const { isLoading, isAnswering, isUnsent, failure, retry } = conversation
  const latest = useRef({ ask, retry })
  latest.current = { ask, retry }
  const isFree = !isLoading && !isAnswering && failure === null
  useEffect(() => {
    if (held === null || !isFree) return
    if (isUnsent) latest.current.retry()
    else latest.current.ask(held)
  }, [held, isFree, isUnsent])
}
