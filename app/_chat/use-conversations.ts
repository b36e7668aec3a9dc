import { useCallback, useEffect, useState } from 'react'
import { type ConversationSummary, fetchConversations } from './conversation-requests.ts'

// Typing is not interrupted by a request for every letter.
const settleMs = 150

/** The conversations that hold every word of a query; null until they are read. */
export function useConversations(query: string) {
  const [found, setFound] = useState<ConversationSummary[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads the list again
  useEffect(() => {
    let isGone = false
    const timer = setTimeout(
      () =>
        fetchConversations(query).then(
          conversations => {
            if (isGone) return
            setFound(conversations)
            setFailed(false)
          },
          () => {
            if (!isGone) setFailed(true)
          },
        ),
      query === '' ? 0 : settleMs,
    )
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [query, round])
  return { found, hasFailed, reload: useCallback(() => setRound(before => before + 1), []) }
}
