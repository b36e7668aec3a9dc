/** A kind of place that a wider one does not answer for. */
export type PlaceKind = 'country' | 'city'

/** What kind of place a question asks for; null where any place would do, or none is asked for. */
export function placeAsked(question: string): PlaceKind | null {
  const kind = ASKS_PLACE.exec(question)?.[1]?.toLowerCase()
  if (kind === undefined) return null
  return /^(?:countr|nation)/.test(kind) ? 'country' : 'city'
}
const ASKS_PLACE =
  /\b(?:which|what) (?:\p{Ll}+ ){0,2}?(countr(?:y|ies)|nations?|cit(?:y|ies)|towns?|states(?= (?:are|were|is|has|have|do|does)\b)|(?<=in (?:which|what) )states?)\b(?!['’]s)/iu

/** Whether a text names a place of this kind: a country, or a place that is none. */
export function namesPlace(text: string, kind: PlaceKind): boolean {
  const names = [...text.matchAll(NAMES)].map(([name]) => name)
  if (kind === 'country') return names.some(isCountry)
  return [...text.matchAll(PLACES)].some(([, place = '']) => !isCountry(place) && !MONTH.test(place))
}
// "Saudi Arabia", and each word of what several make up: "Iceland".
const NAMES = /\p{Lu}\p{L}*(?: (?:of |and )?\p{Lu}\p{L}*)*/gu
const PLACES = /\b(?:in|at|near|to|from|around) (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)/gu

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

function isCountry(name: string): boolean {
  countries ??= readCountries()
  return countries.has(name) || name.split(' ').some(word => countries?.has(word))
}
let countries: ReadonlySet<string> | null = null

// As the runtime knows them (CLDR), and as people shorten them.
function readCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const full = letters.flatMap(a => letters.flatMap(b => names.of(a + b) ?? []))
  return new Set([...full, 'US', 'USA', 'UK', 'UAE', 'America', 'Britain', 'England', 'Scotland', 'Wales'])
}
