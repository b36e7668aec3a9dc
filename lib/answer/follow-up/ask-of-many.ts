import { toSearchTerms } from '#lib/language/search-terms.ts'
import { likeness, meaningRow } from '#lib/language/word-meaning.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { isSmallTalk } from '../message/without-courtesy.ts'
import { readScope, type Scope } from '../understand/read-scope.ts'
import { classifyWords } from '../understand/word-classes.ts'
import type { Before } from './conversation.ts'
import { isFragment, thingOf } from './fragment.ts'
import { asQuestion, withoutEnd, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { swapThing } from './swap-thing.ts'

/** "And Apache?", "how many is that?" after a question put to all siblings: put to them all again. */
export const askOfMany: Rewrite = (text, before, lexicon) => {
  const { named, namedElsewhere, content } = readQuestion(text, lexicon)
  if (named.length > 0 || namedElsewhere.length > 0 || scopeOfMany(before, lexicon) === null) return null
  const { degree, pointsHere, over } = readScope(text, named, lexicon.layer)
  const isThing =
    isFragment(text) && content.length > 0 && !degree && !pointsHere && over !== 'others' && !isAside(text)
  const asked = COUNTS_THEM.test(text)
    ? countThem(before.text, lexicon)
    : isThing
      ? askForThing(before.text, text)
      : null
  return asked === null ? null : { text: asQuestion(asked), subjects: before.subjects }
}

/**
 * "Which of them have a token?", "and who takes cards?" after a question put to all siblings: put to them all too, where the
 * answer before set out too many to choose among.
 */
export const askAllAgain: Rewrite = (text, before, lexicon) => {
  const { named, namedElsewhere, content } = readQuestion(text, lexicon)
  if (named.length > 0 || namedElsewhere.length > 0 || content.length === 0) return null
  const wasOfOthers = readScope(before.text, [], lexicon.layer).over === 'others'
  if (!wasOfOthers && scopeOfMany(before, lexicon) === null) return null
  const { over, pointsHere } = readScope(text, named, lexicon.layer)
  if (pointsHere) return null
  if (over === 'them') return { text: asQuestion(withoutLead(text)), subjects: before.subjects }
  const asked = withoutLead(text)
  return over === 'perhaps' && WHO_OF_THEM.test(asked)
    ? {
        text: asQuestion(
          asked.replace(WHO_OF_THEM, who => `${/which/i.test(who) ? 'which' : 'who'} of them`),
        ),
        subjects: before.subjects,
      }
    : null
}
const WHO_OF_THEM =
  /^(?:who|anyone|anybody)\b(?! else\b)|^which(?= (?:are|were|have|do|can|speak|forbid|allow|support|offer|use|run|take|accept|need|cost|charge|require|let|make|give|sell|rent|keep|publish|under|with|in|on|from|for|by|without|at)\b)/i

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

// "Which providers rent" becomes "how many providers rent"; "which rent" and "who rents", "how many of them".
function countThem(question: string, { layer }: Lexicon): string | null {
  const opening = /^\W*(?:which|what|who|anyone|any)\b(?: ones\b| of (?:them|these|those|all)\b)?/i
  if (!opening.test(question)) return null
  const hasNoun = /^[Ww][xG]{0,2}[SKR]/.test(classifyWords(question, [], layer).classes)
  return hasNoun && !/^\W*\w+ ones\b/i.test(question)
    ? question.replace(/^\W*\w+/, 'How many')
    : question.replace(opening, 'How many of them')
}

/** What was asked for gives way to a thing like it; another is asked for where a reader plainly goes on. */
function askForThing(question: string, text: string): string | null {
  const thing = thingOf(text)
  if (LEANS.test(withoutLead(text)) || swapThing(question, thing) !== null) return null
  const bare = withoutEnd(question)
  const hinge = [...bare.matchAll(HINGE)].at(-1)
  const end = hinge ? hinge.index + hinge[0].length : bare.length
  const goesOn = GOES_ON.test(text)
  const isOfKind = hinge !== undefined && areAlike(thing, bare.slice(end))
  // "Which can see images?", "and hear audio?": another thing that they do.
  const isDoing = hinge !== undefined && goesOn && /^(?:can|could)$/i.test(hinge[0]) && / /.test(thing)
  if (isOfKind || isDoing) return `${bare.slice(0, end)} ${thing}`
  return goesOn ? `Which of them have ${thing}` : null
}

// "MIT" and "Apache", "images" and "video": one in the place of the other. In cosines: "cool" is to "images" 0.21.
const ALIKE = 0.23
function areAlike(thing: string, other: string): boolean {
  // "Solana" for "Ethereum": few names have a meaning that is known.
  if (NAME.test(thing) && NAME.test(other.trim())) return true
  const rows = toSearchTerms(other).map(meaningRow)
  return toSearchTerms(thing).some(term => rows.some(row => likeness(meaningRow(term), row) >= ALIKE))
}

const NAME = /^\p{Lu}[\p{L}-]+$/u

// "Great", "a table please", "in English": said of the answer, not asked of the wiki.
function isAside(text: string): boolean {
  return isSmallTalk(text) || OF_ANSWER.test(text)
}
const OF_ANSWER =
  /\b(?:please|pls|plz|table|lists?|chart|csv|bullets?|points|summary|sources?|links?|citations?|details?|examples?|more|again|short\w*|brief\w*|english|sentences?|really|seriously|sure|right|correct|interesting|wow|lol|true|exactly|nothing|none|rest|others?)\b/i
const GOES_ON = /^\W*(?:(?:ok|so|now|then|but)\W+)*(?:and|or|also|(?:what|how) about|what of)\b/i
// A place, a case or a bare "year?" is put to the question as a whole.
const LEANS =
  /^(?:if|when|once|in|on|from|for|since|by|near|under|without|during|before|after|abroad|overseas|elsewhere|(?:the |what |which )*(?:year|date|month|day|place|reason|time|amount|percentages?|share|names?|numbers?|figures?))\b/i
// What is asked for stands behind the last of these.
const HINGE =
  /\b(?:in|on|from|with|by|under|through|via|have|has|offers?|supports?|takes?|accepts?|uses?|needs?|are|is|can|could)(?= )/gi
