import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ShownTurn } from './turns.ts'

// How near to the end still counts as being there: about two lines.
const nearPx = 48

/** Keeps a scrolled log at its end while it grows, but only for a reader who is there; a new question always shows. */
export function useFollowScroll(turns: readonly ShownTurn[]): {
  log: RefObject<HTMLElement | null>
  isAtEnd: boolean
  toEnd: () => void
} {
  const log = useRef<HTMLElement>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const atEnd = useRef(true)
  const count = useRef(0)

  useEffect(() => {
    const element = log.current
    if (!element) return
    const update = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
      setAtEnd(atEnd.current)
    }
    const resized = new ResizeObserver(update)
    resized.observe(element)
    element.addEventListener('scroll', update, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', update)
    }
  }, [])

  useLayoutEffect(() => {
    const isNewQuestion = turns.length > count.current
    count.current = turns.length
    if (log.current && (isNewQuestion || atEnd.current)) log.current.scrollTop = log.current.scrollHeight
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
