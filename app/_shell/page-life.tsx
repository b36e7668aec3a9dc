'use client'

import { useEffect } from 'react'
import { pageIsLive } from './start-names.ts'

/** Tells the start script that the page's code runs, after all of the page has been taken over. Draws nothing. */
export function PageLife() {
  useEffect(() => {
    dispatchEvent(new Event(pageIsLive))
  }, [])
  return null
}
