'use client'

import { useState } from 'react'
import { compareText } from '#app/text/comparing.ts'

/** Copies what stands at an address. Without script it is not shown: the download beside it does without. */
export function CopyButton({ address }: { address: string }) {
  const [outcome, setOutcome] = useState('')
  return (
    <span className="needs-script flex items-center gap-x-2">
      <button
        type="button"
        className="link touch"
        onClick={async () => setOutcome((await copy(address)) ? compareText.copied : compareText.notCopied)}
      >
        {compareText.copy}
      </button>
      <span role="status" className="text-accent">
        {outcome}
      </span>
    </span>
  )
}

async function copy(address: string): Promise<boolean> {
  try {
    const response = await fetch(address)
    if (!response.ok) return false
    await navigator.clipboard.writeText(await response.text())
    return true
  } catch {
    return false
  }
}
