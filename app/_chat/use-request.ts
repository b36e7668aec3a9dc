import { useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { RequestFailure } from './conversation-requests.ts'

/**
 * Runs requests one at a time: another is not begun. A button that waits for one is `aria-disabled`, for one that is
 * disabled would lose the focus. `error` says in words for the reader why the last one failed.
 */
export function useRequest() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  return {
    isBusy,
    error,
    /** Whether the request went well. */
    async run(request: () => Promise<unknown>): Promise<boolean> {
      if (isBusy) return false
      setBusy(true)
      setError(null)
      try {
        await request()
        return true
      } catch (failure) {
        setError(toWords(failure))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}

function toWords(failure: unknown): string {
  if (!navigator.onLine) return conversationText.offlineNow
  if (failure instanceof RequestFailure && failure.status === 404) return conversationText.gone
  return conversationText.requestFailed
}
