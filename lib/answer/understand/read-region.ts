import { findPlaces, type PlaceName } from '#lib/language/places.ts'
import { SENTENCE_END } from '#lib/language/sentence-end.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/** The part of the world that a question asks of: "in Europe", "outside the US", "which are Chinese?" */
export interface Region {
  place: number
  /** Where its name stands in the question. */
  start: number
  end: number
  isOutside: boolean
  /** Whether what it is from is asked for, and not where it has anything. */
  isHome: boolean
}

/** Reads the region that what is asked for has to lie in, or outside of; null without one. */
export function readRegion({ text, named }: Pick<ReadQuestion, 'text' | 'named'>): Region | null {
  // "Stargate UAE" and "IndiaAI" are names of their own.
  const isOfName = ({ start, end }: PlaceName) => named.some(name => start < name.end && end > name.start)
  const asked = [...text.matchAll(SENTENCE_END)].at(-1)?.index ?? 0
  for (const { place, start, end } of findPlaces(text.replace(SMALL_INITIALS, name => name.toUpperCase()))) {
    // "We are in Ghent. Who has machines in Europe?"
    if (start < asked || isOfName({ place, start, end })) continue
    const before = text.slice(0, start)
    const isOutside = OUTSIDE.test(before)
    const isSo = IS_SO.test(before) && ENDS.test(text.slice(end))
    if (isOutside || isSo || WITHIN.test(before) || FROM.test(before))
      return { place, start, end, isOutside, isHome: isSo || FROM.test(before) }
  }
  return null
}

/** Whether a question asks for no more of what lies in the region than that it is there: "which are based in Asia?" */
export function asksWhereOnly({ content }: Pick<ReadQuestion, 'content'>, region: Region): boolean {
  return content.every(
    ({ start, end, text }) => (start < region.end && end > region.start) || IS_THERE.test(text),
  )
}
const IS_THERE =
  /^(?:based|headquartered|located|situated|hosted|list|show|name|come|comes|coming|from|operat\w+|active|present|presence|run|runs|running|cloud|clouds|compan\w+|firms?|providers?|outside|inside|within)$/i

// "In the us", "from the uk".
const SMALL_INITIALS = /(?<=\b(?:the|in|from) )(?:us|usa|uk|uae|eu)\b/g
const OUTSIDE = /\b(?:outside(?: of)?|beyond|not in|other than|except(?: in)?|but not in) (?:the )?$/i
const WITHIN = /\b(?:in|within|inside|across|throughout|around) (?:the )?$/i
const FROM =
  /\b(?:based|headquartered|founded|made|built|come|comes|came|companies|firms|models?) (?:in|outside(?: of)?) (?:the )?$|\b(?:come|comes|came|coming|hail|hails|are|is|them|these|those|ones?|any|made|clouds?|providers?|labs?|companies|firms?|models?|projects?) from (?:the )?$/i
// "Which are European?", "which of these are American companies?"
const IS_SO = /\b(?:are|is|were|was|an?|any|which|what)(?: (?:an?|the|all|also|really|actually))? $/i
const ENDS =
  /^(?:\W*$| (?:ones?|compan(?:y|ies)|firms?|entit(?:y|ies)|entr(?:y|ies)|models?|clouds?|providers?|labs?|projects?|based|owned|made)\b)/i
