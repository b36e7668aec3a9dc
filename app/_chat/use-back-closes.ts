import { useCallback, useEffect, useRef } from 'react'
import { readConversationAddress, showConversationAddress } from './conversation-address.ts'

/**
 * Has the browser's Back close what lies over the page before it leaves the page: opening it adds a step to the history,
 * which closing it takes away: `closed` ends when it is gone. The page is not scrolled by either, and goes on naming the
 * conversation that it names by then. `name` marks the steps at which it is open. In a frame the history is that of the
 * page around it, and is left alone.
 */
export function useBackCloses(name: string, close: () => void) {
  const isAdded = useRef(false)
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const goBack = () => {
      if (!isAdded.current || history.state?.[name]) return
      isAdded.current = false
      latest.current()
      settle()
    }
    addEventListener('popstate', goBack)
    return () => removeEventListener('popstate', goBack)
  }, [name])
  return {
    opened: useCallback(() => {
      if (isAdded.current || window.parent !== window) return
      isAdded.current = true
      // Going back would scroll the page to where it was when this was opened.
      history.scrollRestoration = 'manual'
      // After a reload or a step forward the page is at such a step already: Back leads away from it.
      if (!history.state?.[name]) history.pushState({ ...history.state, [name]: true }, '')
    }, [name]),
    /** `leaves`: what closed it leads on from this step, which is therefore kept, as one of the page itself. */
    closed: useCallback(
      async (leaves = false): Promise<void> => {
        if (!isAdded.current) return
        isAdded.current = false
        if (leaves) {
          history.replaceState({ ...history.state, [name]: false }, '')
          return settle()
        }
        const conversation = readConversationAddress()
        const isBack = new Promise(resolve => addEventListener('popstate', resolve, { once: true }))
        history.back()
        await isBack
        settle()
        showConversationAddress(conversation)
      },
      [name],
    ),
  }
}

function settle(): void {
  history.scrollRestoration = 'auto'
}
