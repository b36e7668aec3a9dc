const shapes: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
}

/** A claim's date in words: `2026-03-23` as “23 March 2026”, `2026-03` as “March 2026”, `2026` as it is. */
export function showDate(date: string): string {
  const shape = shapes[date.length]
  if (!shape) return date
  return new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: 'UTC' }).format(new Date(date))
}

/** Whether all of a year has passed since the end of the time that a claim's date names. */
export function isOverAYearOld(date: string, now: Date): boolean {
  const [year = 0, month = 12, day = 31] = date.split('-').map(Number)
  return Date.UTC(year + 1, month - 1, day) < now.getTime()
}
