import { findAnswerType, holdsAnswerType } from '#lib/retrieval/answer-type.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { readScope } from '../understand/read-scope.ts'
import { scopeOfMany } from './ask-of-many.ts'
import { isFragment, thingOf } from './fragment.ts'
import { askAbout, askAlso, asQuestion, withNames, withoutEnd, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { swapThing } from './swap-thing.ts'

// "At what price?", "in what time?"
const IN_WHAT =
  /^(?:at|in|by|for|until|since|from|to|with|over|under) (?:what|which) (?:\p{L}+ )?(?:price|cost|rate|time|period|term|date|year|month|pace|scale|percentage|amount)s?\W*$/iu
const WANTED =
  /^(?:the |what |which |in what |in which )*(year|date|month|day|place|source|reason|time|amount|percentages?|share|name|names|number|numbers|figures?)$/i

/** "When?", "to whom?", "and limits?", "H200s?": the same matter with another thing wanted, or another facet of it. */
export const askAnotherThing: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (read.named.length > 0 || read.namedElsewhere.length > 0) return null
  // "Any with a mobile app?" asks all siblings anew.
  if (ANY_WITH.test(withoutLead(text)) && readScope(text, read.named, lexicon.layer).over === 'all')
    return null
  const thing = thingOf(text)
  const subjects = before.subjects
  if (IN_WHAT.test(withoutLead(text)) && scopeOfMany(before, lexicon) === null) {
    const asked = askAlso(before.text, text)
    return {
      text: askAlso(withNames(before.text, subjects, lexicon), text),
      subjects,
      context: before.text,
      asked,
      wanted: text,
    }
  }
  // "Any mishaps there?" is at the thing that the conversation is about.
  if (before.topic && isFragment(text) && /\b(?:there|its?)\b/i.test(text)) return null
  if (isFragment(text) && thing !== '') {
    const wanted = WANTED.exec(thing)
    if (wanted) {
      const what = `what ${wanted[1]}`
      const isValue = /^(?:percentages?|share|amount|figures?|numbers?)$/i.test(wanted[1] ?? '')
      const text = askAlso(withNames(before.text, subjects, lexicon), what)
      return {
        text,
        subjects,
        context: before.text,
        wanted: what,
        asked: isValue ? what : askAlso(before.text, what),
      }
    }
    const owned = before.things.map(({ name }) => name)
    const swapped = swapThing(before.text, thing, owned)
    // What was answered for many is asked of them again.
    const wasOfMany = before.listed.length > subjects.length
    if (swapped !== null)
      return { text: asQuestion(swapped), subjects, context: wasOfMany ? '' : before.text }
    const placed =
      read.facets.size === 0 || IN_USE.test(withoutEnd(withoutLead(text)))
        ? putAdjunct(before.text, withoutLead(text))
        : null
    if (placed !== null) return { text: asQuestion(placed), subjects, context: before.text }
    const owner = before.things.find(({ name }) => thing.toLowerCase().includes(name.toLowerCase()))?.entry
    const about = owner ? [owner] : subjects
    return {
      text: askAbout(thing, about, read.facets.size > 0),
      subjects: about,
      context: read.facets.size > 0 ? '' : before.text,
    }
  }
  const counted = countAnother(before.text, withoutLead(text))
  if (counted !== null) return { text: asQuestion(counted), subjects, context: before.text }
  // Nothing but the asking: "when?", "how many?", "who gets it?".
  const bare = text.replace(POINTS_BACK, '')
  const asksNow = readQuestion(bare, lexicon)
  const isBare =
    asksNow.content.length === 0 &&
    !MAY_DO.test(text) &&
    !/\b(?:after|before) it\b/i.test(text) &&
    !/\b(?:he|she|him|his|her|i|we|you)\b/i.test(text) &&
    /\b(?:when|why|where|who|whom|how|which|what)\b/i.test(text)
  const asksOfAll =
    /\b(?:they|them|its?|their)\b/i.test(bare) &&
    (asksNow.facets.size > 0 ||
      asksNow.wants === 'money' ||
      /\bwho (?:is|are)\b|\bwhat (?:is|are|does|do)\b/i.test(text))
  const isOfThingTold = /^(?:tell|explain|describe)\b/i.test(before.text) && /\bits?\b/i.test(text)
  if (!isBare || asksOfAll || isOfThingTold) return null
  // What was asked of all is not the page's alone.
  const whole = scopeOfMany(before, lexicon) ? before.text : withNames(before.text, subjects, lexicon)
  const asked = askAlso(whole, text)
  const wants = findAnswerType(text)
  const said = before.answer?.sentences ?? []
  // What was said already does not tell how or why, nor when where it holds no date.
  const untold = said.filter(
    sentence =>
      ASKS_ON.test(withoutLead(text)) || (wants === 'date' && !holdsAnswerType(sentence.text, wants)),
  )
  return {
    text: asked,
    subjects,
    context: before.text,
    asked: askAlso(before.text, bare),
    wanted: text,
    seen: new Set(untold.flatMap(({ citations }) => citations)),
  }
}

const ANY_WITH = /^any (?:with|that|which|who|under|in|from)\b/i

// "Who may use them?" asks for a right of its own.
const MAY_DO =
  /\b(?:who|which) (?:may|can|could|should|must)(?:n['’]?t|['’]t|not| not)? (?!(?:it|they|that|this)\b)\p{L}{3,}/iu

// "Since when is that?", "since when has it been like that?" say no more than "since when?".
const POINTS_BACK =
  / (?:is|are|was|were|does|do|did|has|have) (?:it|that|this|they|those|things)(?: (?:been|so|the case|true|like (?:that|this)|that way|happen|done))*(?=\W*$)/i

const ASKS_ON = /^how(?: (?:so|exactly|is that|come|not))?\W*$/i

// "And in use?" asks no more of a facet than "and in Texas?" does.
const IN_USE = /^(?:in|under|out of) (?:actual |real )?\p{L}+$/iu

/** A question in another place or case: "in Michigan" for its "in Milam County", "abroad", "for startups". */
function putAdjunct(question: string, text: string): string | null {
  const bare = withoutEnd(question)
  const adjunct = withoutEnd(text)
  const [, preposition] =
    /^(in|on|from|for|with|since|by|near|under|without|during|before|after) \S/i.exec(adjunct) ?? []
  const isAdverb = /^(?:abroad|overseas|elsewhere|outside|today|now|originally|initially|at first)$/i.test(
    adjunct,
  )
  if (preposition === undefined && !isAdverb) return null
  // "And after 2023?" takes the place of "before 2018".
  const isOfTime = /^\p{L}+ (?:early |mid-?|late )?(?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d$/iu.test(adjunct)
  const own = isOfTime
    ? / (?:in|since|by|before|after|during) (?:\p{L}+ ){0,3}(?:19|20)\d\d$/iu
    : new RegExp(` ${preposition ?? '(?:in|at|near)'} (?:(?!\\b(?:in|on|from|for|with|at|of)\\b)[^,])+$`, 'i')
  return `${bare.replace(own, '')} ${adjunct}`
}

/** "How much text?" after "how many GPUs for the 32B?": the same asked of another thing; null where none is counted. */
function countAnother(question: string, text: string): string | null {
  const wanted = /^how (?:much|many) \p{L}+(?: \p{L}+)?(?=\W*$)/iu.exec(text)?.[0]
  const counted =
    /\bhow (?:much|many)(?: (?!per\b)\p{L}+)?(?= (?:for|to|in|of|at|on|does|do|did|is|are|was|were|has|have|can|per)\b)/iu
  return wanted !== undefined && counted.test(question) ? question.replace(counted, wanted) : null
}
