'use client'

import { useEffect } from 'react'
import { pageIsLive } from './start-names.ts'

/** Tells the start script that the page's code runs, after all of the page has been taken over. Draws nothing. */
export function PageLife() {
  useEffect(() => {
    nameTarget()
    dispatchEvent(new Event(pageIsLive))
  }, [])
  return null
}

/**
 * Has the address name the place that a link within the page led to while the page's code was starting: Next then writes the
 * address as it had read it just before.
 */
function nameTarget(): void {
  const target = document.querySelector(':target')
  if (target === null || location.hash === `#${target.id}`) return
  history.replaceState(history.state, '', `#${target.id}`)
  dispatchEvent(new Event('hashchange'))
}
