/** The years before, after or since which a question asks for something. */
export interface Span {
  side: 'before' | 'after' | 'since'
  year: number
  /** Whether it names a month or a part of the year: of those only the year is read. */
  isWithin: boolean
}

/** Reads it: "what was raised before 2024?"; null without one. */
export function spanIn(question: string): Span | null {
  const [, word = '', part = '', year] = OF_SPAN.exec(question) ?? []
  if (year === undefined) return null
  const side = /^after$/i.test(word) ? 'after' : /^since$/i.test(word) ? 'since' : 'before'
  return { side, isWithin: part !== '', year: Number(year) }
}
const OF_SPAN =
  /\b(before|prior to|after|since) ((?:early |mid-?|late |the (?:start|end) of )?(?:\p{L}+ )?)(20\d\d)\b(?! \p{L})/iu

/** Whether a question asks what came about within such a span: "what was released before 2025?" */
export function asksWhatCameAbout(question: string): boolean {
  return spanIn(question) !== null && CAME_ABOUT.test(question)
}
const CAME_ABOUT =
  /\b(?:releas(?:ed?|es)|launch(?:ed|es)?|founded|announced?|published|c[ao]me out|built|opened)\b/i

/** Whether a text names any year. */
export function namesYear(text: string): boolean {
  return (text.match(YEARS) ?? []).length > 0
}

/** Whether every year that a text names lies outside of it; what names none may be of any. */
export function isOutside(text: string, { side, isWithin, year }: Span): boolean {
  const years = (text.match(YEARS) ?? []).map(Number)
  // What lasted until 2025 was so before it.
  const isInside = (other: number) =>
    side === 'before'
      ? other < year || (other === year && (isWithin || UNTIL.test(text)))
      : other > year || (other === year && (isWithin || side === 'since'))
  return years.length > 0 && !years.some(isInside)
}
const YEARS = /\b20[0-4]\d\b/g
const UNTIL = /\b(?:until|till|through|before|by) (?:\p{L}+ ){0,3}20\d\d\b/iu
