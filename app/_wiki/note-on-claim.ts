import { conversationText } from '#app/text/conversing.ts'
import { statusText } from '#app/text.ts'
import type { CitedClaim } from '#lib/answer/answer.ts'
import { isOverAYearOld } from '#lib/language/show-date.ts'
import { dateNote } from './date-note.ts'

/** What a reader should know of a cited claim's standing before they rely on it, or nothing where it stands and is not old. */
export function noteOnClaim({ status, asOf }: Pick<CitedClaim, 'status' | 'asOf'>): string {
  const standing = status === 'current' ? [] : [statusText[status].label]
  const age = asOf !== null && isOverAYearOld(asOf, new Date()) ? [dateNote(asOf)] : []
  return [...standing, ...age].join(', ')
}

/** The same of all claims that a sentence cites, each with its number where there are several. */
export function notesOnClaims(
  ids: readonly string[],
  claims: Readonly<Record<string, CitedClaim>>,
  numberOf: (id: string) => number | undefined,
): string {
  const notes = ids.flatMap(id => {
    const words = claims[id] ? noteOnClaim(claims[id]) : ''
    if (words === '') return []
    return ids.length === 1 ? words : conversationText.noteOn(numberOf(id) ?? 0, words)
  })
  return notes.join(' · ')
}
