const dayMs = 24 * 60 * 60 * 1000

/** When something happened, as it is read in a list: “14:05” today, “yesterday”, “Monday” within a week, else “3 Nov 2026”. */
export function showDay(time: number, now: number, timeZone?: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone ? { timeZone } : {}) })
  const day = format({ dateStyle: 'short' })
  if (day.format(time) === day.format(now)) return format({ timeStyle: 'short' }).format(time)
  if (day.format(time) === day.format(now - dayMs)) {
    return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(-1, 'day')
  }
  if (now - time < 6 * dayMs) return format({ weekday: 'long' }).format(time)
  return format({ dateStyle: 'medium' }).format(time)
}
