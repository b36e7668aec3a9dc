import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import { type Degree, MEASURES } from '../understand/gradable.ts'
import { readScope } from '../understand/read-scope.ts'
import type { Before } from './conversation.ts'
import { ownWords } from './own-words.ts'
import { askAlso, askOfOthers, asQuestion, listNames, withoutEnd, withoutLead } from './phrase.ts'
import { MEASURES_MATTER } from './rank-by-matter.ts'
import type { FollowUp, Rewrite } from './rewrite-follow-up.ts'

/**
 * "So who takes least of the three?", "who's ahead?" after entries were asked one by one: that matter again, of all of them.
 * After two things of one entry, the two questions on them.
 */
export const compareAsked: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (read.named.length > 0 || read.namedElsewhere.length > 0 || before.subjects.length !== 1) return null
  const { degree } = readScope(text, read.named, lexicon.layer)
  const isOfThem = OF_THEM.exec(text)
  const isAhead = AHEAD.test(withoutLead(text))
  // "Who is bigger than both?" asks of others, and after "who runs it?" of more than was asked.
  const hasDegree = !/\bthan\b/i.test(text) && !NO_DEGREE.has(readQuestion(before.text, lexicon).wants)
  const isOfMatter = hasDegree && degree?.form === 'comparative' && MEASURES_MATTER.has(degree.measure)
  const isAmongThem = isOfThem !== null && (degree !== null || MOST.test(text)) && !COUNTS_THEM.test(text)
  const ranks = isAhead || isAmongThem || (isOfMatter && isOfThem === null)
  const own = ownWords(read).filter(
    ({ start, text: word }) =>
      !isAhead && !isAt(start, degree) && !isAt(start, spanOf(isOfThem)) && !SAYS_LITTLE.test(word),
  )
  if (!ranks || own.length > 0 || !/^(?:which|who|what|whose)\b/i.test(withoutLead(text))) return null
  if (before.covered.length > 1) {
    const count = COUNTS[isOfThem?.[1]?.toLowerCase() ?? ''] ?? before.covered.length
    const subjects = before.covered.slice(0, Math.max(2, count))
    if (degree && isOfOtherMatter(degree, readQuestion(before.text, lexicon))) {
      const bare = withoutEnd(withoutLead(text))
        .replace(OF_THEM, '')
        .replace(/\s{2,}/g, ' ')
      return { text: asQuestion(`${bare}, ${listNames(subjects, 'or')}`), subjects }
    }
    const asked = asQuestion(askOfOthers(before.text, subjects, lexicon, before.things))
    return { text: askAlso(asked, text), subjects, asked, context: '' }
  }
  // Two that the answer named beside its subject are chosen from.
  if (isOfThem?.[1]?.toLowerCase() !== 'two' || before.listed.length === 2) return null
  const two = before.previous
  // "And if I can wait?" asked the same again: the two are who was asked of, and the page.
  if (two === null || before.text.startsWith(withoutEnd(two))) return comparePage(text, before, lexicon)
  return {
    text: asQuestion(`${askAlso(two, before.text).replace(/\?$/, '')}, and ${withoutLead(text)}`),
    subjects: before.subjects,
    asked: askAlso(two, before.text),
    context: '',
  }
}

function comparePage(
  text: string,
  { text: question, subjects, things }: Before,
  lexicon: Lexicon,
): FollowUp | null {
  const [asked] = subjects
  if (!asked || asked.slug === lexicon.page.slug) return null
  const both = [lexicon.page, asked]
  const of = asQuestion(askOfOthers(question, both, lexicon, things))
  return { text: askAlso(of, text), subjects: both, asked: of, context: '' }
}

// "Which of the two is cheaper?" after what protects readers there, or whose licence is fine: the price alone is asked for.
function isOfOtherMatter({ measure }: Degree, { wants, facets }: ReadQuestion): boolean {
  const { wants: value, facet } = MEASURES[measure]
  return value !== 'any' && measure !== 'amount' && wants !== value && !(facet !== null && facets.has(facet))
}

const OF_THEM = /\b(?:of|among|between) (?:(?:the|those|these) (two|three|four|five)|them|those|these)\b/i
const NO_DEGREE: ReadonlySet<string> = new Set(['who', 'place', 'reason'])
// "Who has more of them?" counts what the entries have.
const COUNTS_THEM = /\b(?:more|most|fewer|fewest|least) of (?:them|these|those)\b/i
const COUNTS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5 }
const AHEAD =
  /^(?:who|which|what)(?:['’]s| is| are)?(?: one)?(?: is)? (?:ahead|in front|on top|leading|the leader|the winner|winning|wins|leads)(?: of (?:the (?:two|three|four)|them|those))?(?: then| now)?\W*$/i
const MOST = /\b(?:most|least|more|less|fewest|fewer)\b/i
const SAYS_LITTLE =
  /^(?:most|least|more|less|fewest|fewer|take|takes|ask|asks|charge|charges|cost|costs|one|have|has|get|gets|got|offer|offers)$/i

interface Span {
  start: number
  end: number
}

function isAt(at: number, span: Span | null): boolean {
  return span !== null && at >= span.start && at < span.end
}

function spanOf(found: RegExpExecArray | null): Span | null {
  return found && { start: found.index, end: found.index + found[0].length }
}
