import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ShownTurn } from './turns.ts'

// How near to the end still counts as being there: about two lines.
const nearPx = 48
// A way to the end is offered once more than a few lines are out of sight. Its button takes 44 px of the log, which
// must not be what takes it away again.
const farPx = 160
const buttonPx = 44
// Less than this no reader scrolls by hand.
const leastScrollPx = 4
// Room above what stands at the top of the log.
const marginPx = 16

/**
 * Brings a new question to the top of the log and lets its answer grow below it, so that nothing moves that is being
 * read. Only a reader who has scrolled to the end while it grows is kept there, though never beyond the beginning
 * of what is new, or of the last sentence: what follows that, or a long one, is not to push it out of sight.
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
  // Sentences of the last answer that have been shown.
  const seen = useRef(0)
  const last = turns.at(-1)?.id
  const isNew = turns.at(-1)?.state === 'answering'

  useEffect(() => {
    const element = log.current
    if (!element) return
    const update = () => {
      const leftPx = element.scrollHeight - element.scrollTop - element.clientHeight
      isFollowing.current = leftPx < nearPx && element.scrollTop > pinnedTop.current + leastScrollPx
      setAtEnd(wasAtEnd => leftPx < (wasAtEnd ? farPx : farPx - buttonPx))
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
    element.scrollTop = topIn(element, question) - marginPx
    pinnedTop.current = element.scrollTop
    isFollowing.current = false
  }, [last])

  useLayoutEffect(() => {
    const element = log.current
    const sentences = [...(element?.querySelectorAll('ol > li:last-child [data-sentence]') ?? [])]
    const firstNew = sentences[Math.min(seen.current, sentences.length - 1)]
    seen.current = sentences.length
    if (!element || turns.length === 0 || !isFollowing.current) return
    const furthest = firstNew ? topIn(element, firstNew) - marginPx : element.scrollHeight
    element.scrollTop = Math.max(element.scrollTop, furthest)
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

/** How far down in a log something stands, in px. */
function topIn(log: HTMLElement, part: Element): number {
  return log.scrollTop + part.getBoundingClientRect().top - log.getBoundingClientRect().top
}
