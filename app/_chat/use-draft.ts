import { useCallback, useEffect, useState } from 'react'

/** What is written in an entry's question box and not yet asked. It outlasts a reload of the page. */
export function useDraft(entry: string): { draft: string; setDraft: (text: string) => void } {
  const key = `cairn-draft:${entry}`
  const [draft, setText] = useState('')
  useEffect(() => {
    const kept = sessionStorage.getItem(key)
    if (kept) setText(before => before || kept)
  }, [key])
  const setDraft = useCallback(
    (text: string) => {
      setText(text)
      if (text === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, text)
    },
    [key],
  )
  return { draft, setDraft }
}
