'use client'

import { useEffect, useRef, useState } from 'react'

type LoadedChat = typeof import('./loaded-chat.tsx')['LoadedChat']

/** How often it is tried again without being asked to; the pauses double from one second, so a minute in all. */
const MAX_RETRIES = 6

/**
 * The chat's code: `load` fetches it now, and by itself it comes when the browser is idle, on narrow windows only after the
 * reader has begun to act. `hasFailed` while it could not be fetched; it is tried again then, at once where the browser is
 * connected again, and a few times after pauses, since a browser says that it is connected before all servers can be reached.
 */
export function useLoadedChat(isNarrow: boolean) {
  const [Loaded, setLoaded] = useState<LoadedChat | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const retries = useRef({ count: 0, isDue: false, isPending: false, isGone: false, timer: 0 })
  const attempt = useRef(() => {
    const retry = retries.current
    clearTimeout(retry.timer)
    if (retry.isPending) return
    retry.isDue = false
    retry.isPending = true
    import('./loaded-chat.tsx').then(
      code => {
        retry.isPending = false
        setLoaded(() => code.LoadedChat)
        setFailed(false)
      },
      () => {
        retry.isPending = false
        if (retry.isGone) return
        setFailed(true)
        retry.isDue = true
        if (retry.count < MAX_RETRIES) retry.timer = window.setTimeout(attempt, 1000 * 2 ** retry.count++)
      },
    )
  }).current
  const load = useRef(() => {
    setFailed(false)
    retries.current.count = 0
    attempt()
  }).current
  useEffect(() => (isNarrow ? onFirstAct(() => whenIdle(load)) : whenIdle(load)), [load, isNarrow])
  useEffect(() => {
    const retry = retries.current
    const again = () => {
      if (retry.isDue) load()
    }
    retry.isGone = false
    addEventListener('online', again)
    return () => {
      retry.isGone = true
      removeEventListener('online', again)
      clearTimeout(retry.timer)
    }
  }, [load])
  return { Loaded, load, hasFailed }
}

function onFirstAct(then: () => void): () => void {
  const acts = ['scroll', 'pointerdown', 'keydown'] as const
  const ended = new AbortController()
  const begin = () => {
    ended.abort()
    then()
  }
  for (const act of acts) addEventListener(act, begin, { passive: true, signal: ended.signal })
  return () => ended.abort()
}

function whenIdle(then: () => void): () => void {
  // Safari has no idle callback; it gets its chat when the page has settled.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(then, 1500)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(then, { timeout: 4000 })
  return () => cancelIdleCallback(request)
}
