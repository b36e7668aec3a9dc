import { claimText } from '#app/text.ts'
import { isOverAYearOld, showDate } from '#lib/language/show-date.ts'

/** When a claim was true, in words, and that it is old where it is: “As of October 2025, over a year old”. */
export function dateNote(asOf: string, now = new Date()): string {
  const date = claimText.asOf(showDate(asOf))
  return isOverAYearOld(asOf, now) ? `${date}, ${claimText.old}` : date
}
