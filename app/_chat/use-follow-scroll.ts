import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ShownTurn } from './turns.ts'

// How near to the end still counts as being there: about two lines.
const nearPx = 48
// A way to the end is offered once more than a few lines are out of sight.
const farPx = 160

/**
 * Brings a new question to the top of the log and lets its answer grow below it, so that nothing moves that is being
 * read. Only a reader who has scrolled to the end while it grows is kept there.
 */
export function useFollowScroll(turns: readonly ShownTurn[]): {
  log: RefObject<HTMLElement | null>
  isAtEnd: boolean
  toEnd: () => void
} {
  const log = useRef<HTMLElement>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const isFollowing = useRef(false)
  const pinnedTop = useRef(0)
  const hadTurns = useRef(false)
  const last = turns.at(-1)?.id
  const isNew = turns.at(-1)?.state === 'answering'

  useEffect(() => {
    const element = log.current
    if (!element) return
    const update = () => {
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
      isFollowing.current = isNear && element.scrollTop > pinnedTop.current + nearPx
      setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < farPx)
    }
    const resized = new ResizeObserver(update)
    resized.observe(element)
    if (element.firstElementChild) resized.observe(element.firstElementChild)
    element.addEventListener('scroll', update, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', update)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that ends moves nothing
  useLayoutEffect(() => {
    const element = log.current
    // A branch that is reopened takes the place of another, which the reader is looking at: nothing is moved.
    const isReopened = hadTurns.current && !isNew
    hadTurns.current = last !== undefined
    if (!element || last === undefined || isReopened) return
    // The last turn is as high as the log at least, so its question can stand at the top.
    const question = element.querySelector('ol > li:last-child')
    if (!question) return
    element.scrollTop += question.getBoundingClientRect().top - element.getBoundingClientRect().top - 16
    pinnedTop.current = element.scrollTop
    isFollowing.current = false
  }, [last])

  useLayoutEffect(() => {
    if (log.current && turns.length > 0 && isFollowing.current)
      log.current.scrollTop = log.current.scrollHeight
  }, [turns])

  return {
    log,
    isAtEnd,
    toEnd() {
      log.current?.scrollTo({ top: log.current.scrollHeight })
      log.current?.focus()
    },
  }
}
