import { isEnglishWord } from '#lib/language/english-words.ts'
import { findPlaces, type PlaceName } from '#lib/language/places.ts'
import { SENTENCE_END } from '#lib/language/sentence-end.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/** The part of the world that a question asks of: "in Europe", "outside the US", "which are Chinese?" */
export interface Region {
  /** One or several: "in Europe or Asia". */
  places: number[]
  /** Where their names stand in the question. */
  start: number
  end: number
  isOutside: boolean
  /** Whether what it is from is asked for, and not where it has anything. */
  isHome: boolean
}

/** Reads the region that what is asked for has to lie in, or outside of; null without one. */
export function readRegion({ text, named }: Pick<ReadQuestion, 'text' | 'named'>): Region | null {
  // "We are in Ghent. Who has machines in Europe?"
  const asked = [...text.matchAll(SENTENCE_END)].at(-1)?.index ?? 0
  // "Stargate UAE" and "IndiaAI" are names of their own.
  const isOfName = ({ start, end }: PlaceName) => named.some(name => start < name.end && end > name.start)
  const found = findPlaces(text.replace(SMALL_INITIALS, name => name.toUpperCase())).filter(
    place => place.start >= asked && !isOfName(place) && isWrittenAsName(text, place),
  )
  for (const [i, first] of found.entries()) {
    const region = regionAt(text, first)
    if (region === null) continue
    for (const next of found.slice(i + 1)) {
      if (!ALSO.test(text.slice(region.end, next.start))) break
      region.places.push(next.place)
      region.end = next.end
    }
    return region
  }
  return null
}

function regionAt(text: string, { place, isKin, start, end }: PlaceName): Region | null {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const isSo = (IS_SO.test(before) || (isKin && OF_SUCH.test(before))) && ENDS.test(after)
  const at = { places: [place], start, end }
  if (isSo) return { ...at, isOutside: IS_NOT.test(before) || NOT_FROM.test(before), isHome: true }
  // "In Chinese" is a language, "in US dollars" a currency.
  if (isKin || OF_MONEY.test(after) || IN_CODE.test(before)) return null
  const isOutside = OUTSIDE.test(before) || NOT_FROM.test(before)
  const isFrom = (FROM.test(before) && !OF_A_FIRM.test(before)) || ARE_OUTSIDE.test(before)
  return isOutside || isFrom || WITHIN.test(before) ? { ...at, isOutside, isHome: isFrom } : null
}

// "Mobile", "reading" and "nice" are towns where they are written large alone.
function isWrittenAsName(text: string, { start, end }: PlaceName): boolean {
  const name = text.slice(start, end)
  return !/^\p{Ll}/u.test(name) || !isEnglishWord(name)
}

/** Whether a question asks for no more of what lies in the region than that it is there: "which are based in Asia?" */
export function asksWhereOnly({ content }: Pick<ReadQuestion, 'content'>, region: Region): boolean {
  return content.every(
    ({ start, end, text }) => (start < region.end && end > region.start) || IS_THERE.test(text),
  )
}
const IS_THERE =
  /^(?:based|headquartered|located|situated|hosted|list|show|name|come|comes|coming|from|operat\w+|active|present|presence|run|runs|running|models?|labs?|projects?|clouds?|compan\w+|firms?|providers?|outside|inside|within)$/i

// "In the us", "from the uk".
const SMALL_INITIALS = /(?<=\b(?:the|in|from) )(?:us|usa|uk|uae|eu)\b/g
const ALSO = /^ (?:or|and) (?:in )?(?:the )?$|^, (?:the )?$/i
const OUTSIDE = /\b(?:outside(?: of)?|beyond|not in|other than|except(?: in)?) (?:the )?$/i
const WITHIN = /\b(?:in|within|inside|across|throughout|around) (?:the )?$/i
const OF_MONEY = /^ (?:dollars?|pounds?|currency|money|time|English)\b/
const IN_CODE =
  /\b(?:written|coded|programmed|implemented|priced|paid|answer\w*|speaks?|text|fluent) in (?:the )?$/i
// "Based in", "are from", but not "approval from Washington".
const FROM =
  /\b(?:based|headquartered|founded|made|built|come|comes|came|companies|firms|models?) (?:in|outside(?: of)?) (?:the )?$|\b(?:come|comes|came|coming|hail|hails|are|is|them|these|those|ones?|any|made|clouds?|providers?|labs?|companies|firms?|models?|projects?) from (?:the )?$/i
// "Off limits to a firm based in the EU" tells of others than whom it asks of.
const OF_A_FIRM =
  /\b(?:an?|my|our|any) (?:\p{L}+ )?(?:firm|company|startup|start-up|business|team|user|customer|buyer|lab) (?:\p{L}+ )?(?:based|headquartered|founded) in (?:the )?$/iu
// "Which are European?", "which of these are American companies?"
const IS_SO =
  /\b(?:(?:are|is|were|was)(?:n['’]?t)?|an?|any|which|what)(?: (?:an?|the|all|also|really|actually|not))? $/i
// "From American companies"
const OF_SUCH =
  /\b(?:are|is|come|comes|coming|ones?|models?|labs?|companies|clouds?|providers?)(?:n['’]?t)?(?: not)? from (?:an? )?$/i
const NOT = String.raw`(?:\b(?:not|never)|\b(?:is|are|was|were|do|does|did|has|have)n['’]?t)`
const IS_NOT = new RegExp(`${NOT} (?:an? )?$`, 'i')
// "Which aren't based in the US?"
const NOT_FROM = new RegExp(
  `${NOT} (?:(?:based|headquartered|located|founded|made|built|owned|come|coming) )?(?:in|from|by) (?:an? |the )?$`,
  'i',
)
// "Which companies are outside America?"
const ARE_OUTSIDE =
  /\b(?:which|ones?|companies|firms|providers|clouds|labs|makers) (?:are|is) outside (?:of )?(?:the )?$/i
const ENDS =
  /^(?:\W*$| (?:ones?|compan(?:y|ies)|firms?|entit(?:y|ies)|entr(?:y|ies)|models?|clouds?|providers?|labs?|projects?|based|owned|made)\b)/i
