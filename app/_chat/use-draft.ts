import { useCallback, useEffect, useState } from 'react'
import { readStored, writeStored } from '#app/_shell/browser-store.ts'

/** What is written in an entry's question box and not yet asked. It outlasts a reload of the page. */
export function useDraft(entry: string): { draft: string; setDraft: (text: string) => void } {
  const key = `cairn-draft:${entry}`
  const [draft, setText] = useState('')
  useEffect(() => {
    const kept = readStored('session', key)
    if (kept) setText(before => before || kept)
  }, [key])
  const setDraft = useCallback(
    (text: string) => {
      setText(text)
      writeStored('session', key, text === '' ? null : text)
    },
    [key],
  )
  return { draft, setDraft }
}
