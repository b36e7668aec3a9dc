import { checkPageText } from '#app/text/checking.ts'
import type { CheckedText } from '#lib/check/checked-text.ts'

/** Has a text checked; gives what was found, or in words for the reader why it failed. */
export async function requestCheck(text: string, layer: string): Promise<CheckedText | string> {
  const body = JSON.stringify({ text, ...(layer === '' ? {} : { layer }) })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/api/check', { method: 'POST', headers, body }).catch(() => null)
  if (!response) return checkPageText.unreachable
  // The server is our own, and its answers follow the schema of that name.
  if (response.ok) return (await response.json()) as CheckedText
  const failure = await response.json().catch(() => null)
  return typeof failure?.error?.message === 'string' ? failure.error.message : checkPageText.failed
}
