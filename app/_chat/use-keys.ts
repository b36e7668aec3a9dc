import { useEffect, useRef, useState } from 'react'
import { readStored, writeStored } from '#app/_shell/browser-store.ts'
import { actionsIn, type ChatActions, type EarlyAction, isEarly, keyOf } from './chat-actions.ts'

const storageKey = 'cairn-keys'
const textFields = 'input, textarea, select, [contenteditable]'

/** Has keys do what the chat's buttons do, except where text is written. The reader can turn them off. */
export function useKeys(
  actions: ChatActions,
  isFramed: boolean,
): { isOn: boolean; set: (isOn: boolean) => void } {
  const [isOn, setOn] = useState(areOn)
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const action = findAction(event, isFramed)
      if (!action) return
      event.preventDefault()
      latest.current[action]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn, isFramed])
  return {
    isOn,
    set(next) {
      writeStored('local', storageKey, next ? 'on' : 'off')
      setOn(next)
    },
  }
}

/** Hears the keys that work on the whole page while the chat's code is not there yet. */
export function useEarlyKeys(isWaiting: boolean, then: (action: EarlyAction) => void): void {
  const latest = useRef(then)
  latest.current = then
  useEffect(() => {
    if (!isWaiting || !areOn()) return
    const press = (event: KeyboardEvent) => {
      const action = findAction(event, false)
      if (!action || !isEarly(action)) return
      event.preventDefault()
      latest.current(action)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isWaiting])
}

function areOn(): boolean {
  return readStored('local', storageKey) !== 'off'
}

function findAction(event: KeyboardEvent, isFramed: boolean): keyof ChatActions | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const { key, target } = event
  if (!(target instanceof Element) || target.closest(textFields)) return undefined
  // A menu or a dialog has keys of its own; the chat itself is a dialog where it is a sheet.
  if (target.closest('[role=menu], [role=alertdialog], [role=dialog]:not([data-chat-keys])')) return undefined
  const isInChat = target.closest('[data-chat-keys]') !== null
  return actionsIn(isFramed).find(action => keyOf[action] === key && (isInChat || isEarly(action)))
}
