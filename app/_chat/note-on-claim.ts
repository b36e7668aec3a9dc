import { dateNote } from '#app/_wiki/date-note.ts'
import { statusText } from '#app/text.ts'
import type { CitedClaim } from '#lib/answer/answer.ts'
import { isOverAYearOld } from '#lib/language/show-date.ts'

/** What a reader should know of a cited claim's standing before they rely on it, or nothing where it stands and is not old. */
export function noteOnClaim({ status, asOf }: Pick<CitedClaim, 'status' | 'asOf'>): string {
  const standing = status === 'current' ? [] : [statusText[status].label]
  const age = asOf !== null && isOverAYearOld(asOf, new Date()) ? [dateNote(asOf)] : []
  return [...standing, ...age].join(', ')
}
