import { writeStored } from '#app/_shell/browser-store.ts'
import { storageKeys } from '#app/_shell/start-names.ts'

/** Shows the chat's column at its usual width, wide, or folded to a strip, now and at the next visit. */
export function setColumn(state: 'open' | 'wide' | 'folded'): void {
  document.documentElement.dataset.chat = state
  writeStored('local', storageKeys.chat, state)
}

export function toggleWide(): void {
  setColumn(document.documentElement.dataset.chat === 'wide' ? 'open' : 'wide')
}

export function unfold(): void {
  if (document.documentElement.dataset.chat === 'folded') setColumn('open')
}
