/** The names of the months, as alternatives of a pattern. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** A pattern of a name of one or more words. */
export const NAME = '[A-Z][\\w.-]*(?: [A-Z0-9][\\w.-]*)*'

/** A text with a large first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A text whose first match of a pattern has changed places with its last other one; null where that changes nothing. */
export function exchange(text: string, pattern: RegExp): string | null {
  const found = [...text.matchAll(pattern)]
  const first = found[0]
  const last = found.findLast(match => match[0] !== first?.[0])
  if (!first || !last || first[0] === last[0]) return null
  const between = text.slice(first.index + first[0].length, last.index)
  // The items of a plain list may change places without changing what is said.
  if (/^(?:,? (?:and|or) |, |\/)(?:[A-Z][\w.-]+(?: [A-Z][\w.-]+)*(?:,? (?:and|or) |, ))*$/.test(between))
    return null
  // "2026, March 23" is the date that was there.
  if (new RegExp(`^ (?:${MONTHS}) $`).test(between)) return null
  return text.slice(0, first.index) + last[0] + between + first[0] + text.slice(last.index + last[0].length)
}
