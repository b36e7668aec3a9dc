import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { Degree } from '../understand/gradable.ts'
import { readScope, type Scope } from '../understand/read-scope.ts'
import type { Before } from './conversation.ts'
import { isFragment, thingOf } from './fragment.ts'
import { asQuestion, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { swapThing } from './swap-thing.ts'

/** "And the dearest?", "and Apache?", "how many is that?" after a question put to all siblings: put to them all again. */
export const askOfMany: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  const earlier = scopeOfMany(before, lexicon)
  if (earlier === null || read.named.length > 0 || read.namedElsewhere.length > 0) return null
  const { degree, pointsHere, over } = readScope(text, read.named, lexicon.layer)
  const own = read.content.filter(({ start }) => !degree || start < degree.start || start >= degree.end)
  const asked = COUNTS_THEM.test(text)
    ? counted(before.text)
    : pointsHere || over === 'others' || !isFragment(text)
      ? null
      : degree && own.length === 0
        ? graded(before.text, earlier, degree)
        : swapObject(before.text, text)
  return asked === null ? null : { text: asQuestion(asked), subjects: before.subjects }
}

/** How the question before asked of its layer's entries together; null where it asked of some by name, or of the page. */
export function scopeOfMany(before: Before, lexicon: Lexicon): Scope | null {
  const { named } = readQuestion(before.text, lexicon)
  if (named.length > 0) return null
  const scope = readScope(before.text, named, lexicon.layer)
  const wasTold = scope.over === 'perhaps' && before.listed.length > 1
  return scope.over === 'all' || scope.over === 'them' || wasTold ? scope : null
}

const COUNTS_THEM =
  /^\W*(?:(?:and|so|ok)\W+)*how many (?:is|are|were|was) (?:that|those|these|they|there)(?: (?:in all|in total|altogether|then))?\W*$/i

function counted(question: string): string | null {
  const opening = /^\W*(?:which|what|who|anyone|any)\b(?: ones\b| of (?:them|these|those|all)\b)?/i
  return opening.test(question) ? question.replace(opening, 'How many of them') : null
}

// "And the shortest?" takes the place of "the longest"; where nothing was ranked before, all that was found is.
function graded(question: string, earlier: Scope, { text, measure, form }: Degree): string | null {
  if (form !== 'superlative') return null
  const before = earlier.degree
  if (before?.form === 'superlative')
    return before.measure === measure || OF_TIME.has(before.measure + measure)
      ? question.slice(0, before.start) + text + question.slice(before.end)
      : null
  return SAYS_WHAT.has(measure) ? `${question.replace(/[?.!\s]+$/, '')}, and which is the ${text}?` : null
}

// "Which is the newest model" and "the oldest": releases are old, and firms new.
const OF_TIME: ReadonlySet<string> = new Set(['agerelease', 'releaseage'])
// Cheapest and oldest say what they measure; longest and biggest do not.
const SAYS_WHAT: ReadonlySet<string> = new Set(['age', 'release', 'price'])

/** "And Apache?" after "which have an MIT licence?": what was asked for gives way. Null where another thing is meant. */
function swapObject(question: string, text: string): string | null {
  const thing = thingOf(text)
  if (thing === '' || LEANS.test(withoutLead(text)) || swapThing(question, thing) !== null) return null
  const bare = question.replace(/[?.!\s]+$/, '')
  const hinge = [...bare.matchAll(HINGE)].at(-1)
  return hinge ? `${bare.slice(0, hinge.index + hinge[0].length)} ${thing}` : `Which of them have ${thing}`
}

// A place, a case or a bare "year?" is put to the question as a whole.
const LEANS =
  /^(?:if|when|once|in|on|from|for|since|by|near|under|without|during|before|after|abroad|overseas|elsewhere|(?:the |what |which )*(?:year|date|month|day|place|source|reason|time|amount|percentages?|share|names?|numbers?|figures?|rest|others?))\b/i
// What is asked for stands behind the last of these.
const HINGE =
  /\b(?:in|on|from|with|by|under|through|via|have|has|offers?|supports?|takes?|accepts?|uses?|needs?|are|is|can|could)(?= )/gi
