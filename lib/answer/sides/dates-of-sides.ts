import { readDate, type Span, spanOf } from '#lib/language/read-date.ts'
import { tokenize } from '#lib/language/tokenize.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { isPlausible } from '../choose/is-answer.ts'
import { withMonths } from '../understand/begun-when.ts'

/**
 * When what a comparison asks of one of its sides was, by entry, where it says so beside that side: "the round Lambda closed in
 * November 2025", "Crusoe's of October 2025", and of the side after it "a month earlier". A time of all sides is none of one.
 */
export function datesOfSides(
  { text, named }: Pick<ReadQuestion, 'text' | 'named'>,
  subjects: readonly NamedEntry[],
): Map<string, Span> {
  const sides = placesOf(text, named, subjects)
  const dates = new Map<string, Span>()
  const said = [...statedIn(text), ...relativeIn(text)].sort((a, b) => a.start - b.start)
  for (const { start, end, spanAfter } of said) {
    const [span] = [...dates.values()].slice(-1).map(spanAfter)
    const own = span ?? spanAfter(null)
    const side = sideOf(text, start, end, sides)
    if (own && side && !dates.has(side)) dates.set(side, own)
  }
  return dates
}

/** The claims of a side without those of another time, where one that comes close to answering is of the time that was said. */
export function ofTime(matches: readonly ClaimMatch[], when: Span | undefined): readonly ClaimMatch[] {
  if (when === undefined) return matches
  const dated = matches.map(match => ({ match, spans: spansIn(match.profile.claim.text) }))
  if (!dated.some(({ match, spans }) => isPlausible(match) && spans.some(span => isWithin(span, when))))
    return matches
  return dated
    .filter(({ spans }) => spans.length === 0 || spans.some(span => overlaps(span, when)))
    .map(({ match }) => match)
}

// Rounded, as a month is a twelfth of a year.
const ALMOST = 1e-6

function isWithin(span: Span, when: Span): boolean {
  return span.from >= when.from - ALMOST && span.until <= when.until + ALMOST
}

// "In 2026: … in May and … in August" may tell of May 2026.
function overlaps(span: Span, when: Span): boolean {
  return span.from < when.until - ALMOST && span.until > when.from + ALMOST
}

interface Place {
  slug: string
  start: number
  end: number
}

// The page's entry may be "it".
function placesOf(text: string, named: ReadQuestion['named'], subjects: readonly NamedEntry[]): Place[] {
  const places = named.map(({ entry, start, end }) => ({ slug: entry.slug, start, end }))
  const page = subjects.find(({ slug }) => !places.some(place => place.slug === slug))
  const it = page && /\b(?:it|its)\b/i.exec(text)
  if (page && it) places.push({ slug: page.slug, start: it.index, end: it.index + it[0].length })
  return places.sort((a, b) => a.start - b.start)
}

// The entry named last before, or else next after, with nothing between that sets one side against another.
function sideOf(text: string, start: number, end: number, places: readonly Place[]): string | null {
  const at = places.findLastIndex(place => place.end <= start)
  const [before, last, next] = [places[at - 1], places[at], places[at + 1]]
  if (last && !PARTS.test(text.slice(last.end, start))) {
    // "Did Lambda or Crusoe raise more in 2025?"
    const isOfBoth = before && JOINS.test(text.slice(before.end, last.start))
    return isOfBoth ? null : last.slug
  }
  const isOfNext = next && !PARTS.test(text.slice(end, next.start))
  const after = places[at + 2]
  const isOfList = next && after && JOINS.test(text.slice(next.end, after.start))
  return isOfNext && !isOfList ? next.slug : null
}
const PARTS = /[,;:?]|\b(?:and|or|vs|versus|than|compar\w*|against|differ\w*|next to|while|whereas|but)\b/i
const JOINS = /^(?:['’]s?)?,? ?(?:(?:and|or|vs\.?|versus|than) )?(?:(?:at|of|in|on|for|by|the) )*$/i

interface Said {
  start: number
  end: number
  /** The time itself, given that of the side before, if any. */
  spanAfter: (before: Span | null) => Span | null
}

function statedIn(text: string): Said[] {
  return datesIn(text).map(({ span, start, end }) => ({ start, end, spanAfter: () => span }))
}

// "Announced a month earlier".
function relativeIn(text: string): Said[] {
  return [...text.matchAll(RELATIVE)].map(
    ({ 0: words, index, groups: { count = '', unit = '', way = '' } = {} }) => {
      const years =
        (NUMBERS.indexOf(count.toLowerCase().replace(/^an?$/, 'one')) + 1) / (/^m/i.test(unit) ? 12 : 1)
      const by = /^(?:earlier|before|prior)/i.test(way) ? -years : years
      return {
        start: index,
        end: index + words.length,
        spanAfter: before => before && { from: before.from + by, until: before.until + by },
      }
    },
  )
}
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six']
const RELATIVE =
  /\b(?<count>an?|one|two|three|four|five|six) (?<unit>month|year)s? (?<way>earlier|before|prior|later|after(?:wards)?)\b/gi

interface DateIn {
  span: Span
  start: number
  end: number
}

function spansIn(text: string): Span[] {
  return datesIn(text).map(({ span }) => span)
}

// A month without its year may be of any.
function datesIn(text: string): DateIn[] {
  const tokens = tokenize(withMonths(text))
  const dates: DateIn[] = []
  for (let at = 0; at < tokens.length; at++) {
    const date = readDate(tokens, at)
    if (!date) continue
    const span = spanOf(date)
    const [first, last] = [tokens[at], tokens[date.end - 1]]
    if (span && first && last) dates.push({ span, start: first.start, end: last.end })
    at = date.end - 1
  }
  return dates
}
