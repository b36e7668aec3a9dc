import { isMonth } from '#lib/language/read-date.ts'

/** A kind of place that a wider one does not answer for: a country, or what lies within one. */
export type PlaceKind = 'country' | 'within'

/** What kind of place a question asks for; null where any place would do, or none is asked for. */
export function placeAsked(question: string): PlaceKind | null {
  const kind = ASKS_PLACE.exec(question)?.[1]?.toLowerCase()
  if (kind === undefined) return null
  return /^(?:countr|nation)/.test(kind) ? 'country' : 'within'
}
// "In what state is it?" is of another kind.
const ASKS_PLACE =
  /\b(?:which|what) (?:(?!state-)\p{L}+ ){0,2}?(countr(?:y|ies)|nations?|cit(?:y|ies)|towns?|states (?=(?:are|were|is|has|have|do|does|did|host)\b)(?!(?:are|were) there\b))(?!['’]s)/iu

/** Whether a text names a place of this kind. */
export function namesPlace(text: string, kind: PlaceKind): boolean {
  if (kind === 'country')
    return [...text.matchAll(NAMES)].some(([run]) => [run, ...run.split(' and ')].some(holdsCountry))
  return [...text.matchAll(PLACES)].some(([, after, before]) => {
    const place = after ?? before ?? ''
    return !holdsCountry(place) && !isMonth(place.split(' ')[0] ?? '')
  })
}
const NAMES = /\p{Lu}\p{L}*(?: (?:of |and )?\p{Lu}\p{L}*)*/gu
// "In Milam County", "its Michigan campus".
const PLACES =
  /\b(?:in|at|near|around|outside) (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)(?![\p{L}\d])|(?<=\s)(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*)(?= (?:site|campus|plant|facility|hub|office|company|data cent(?:er|re))\b)/gu

// A name of one word counts by itself ("Jordan", not "Michael Jordan" or "New Jersey"), one of several within others.
function holdsCountry(name: string): boolean {
  countries ??= readCountries()
  const words = name.replace(OPENERS, '').split(' ')
  if (countries.has(words.join(' ')) || words.some(word => ABBREVIATED.test(word))) return true
  return words.some((_, from) => [2, 3, 4].some(count => countries?.has(windowOf(words, from, count))))
}

// Empty where fewer words are left.
function windowOf(words: readonly string[], from: number, count: number): string {
  return from + count > words.length ? '' : words.slice(from, from + count).join(' ')
}
const OPENERS = /^(?:(?:As|In|On|By|At|Of|To|From|With|The|An?|Its?|Their) )+(?=\p{Lu})/u

// No one's name: "Stargate UAE".
const ABBREVIATED = /^(?:USA?|UK|UAE)$/

let countries: ReadonlySet<string> | null = null

// Unions, groups and places without a name are regions to the runtime as well.
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])
const ALSO =
  'US,USA,UK,UAE,America,Britain,England,Scotland,Wales,Turkey,Czech Republic,Hong Kong,Macau,Ivory Coast,Myanmar,Congo'

// As the runtime knows them (CLDR), and as people shorten them.
function readCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap(a => letters.map(b => a + b)).filter(code => !NO_COUNTRY.has(code))
  return new Set([...codes.flatMap(code => names.of(code) ?? []), ...ALSO.split(',')])
}
