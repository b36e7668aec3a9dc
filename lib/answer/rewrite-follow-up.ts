import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import type { Entry } from '#lib/wiki/model.ts'
import type { Answer, Turn } from './answer.ts'
import { readScope } from './understand/read-scope.ts'

/** A question made to stand on its own, and what it is about when it names nothing. */
export interface FollowUp {
  text: string
  subjects: Entry[]
  seen: ReadonlySet<string>
}

interface Before {
  text: string
  subjects: Entry[]
  answer: Answer | null
}

/**
 * Puts into a question what it takes from the turn before: "and its limits?", "same for Crusoe?", "when?", "the second
 * one", "yes". `within` is the question before it in the same message, if any.
 */
export function rewriteFollowUp(
  text: string,
  history: readonly Turn[],
  lexicon: Lexicon,
  within: { text: string; subjects: Entry[] } | null,
): FollowUp {
  const before = within ? { ...within, answer: null } : lastTurn(history, lexicon)
  if (before === null) return { text, subjects: [lexicon.page], seen: new Set() }
  const rewrites = [
    acceptOffer,
    askForMore,
    pickFromList,
    askOthers,
    changeEntry,
    askAnotherThing,
    keepSubject,
  ]
  for (const rewrite of rewrites) {
    const followUp = rewrite(text, before, history, lexicon)
    if (followUp) return followUp
  }
  return { text, subjects: [lexicon.page], seen: new Set() }
}

type Rewrite = (text: string, before: Before, history: readonly Turn[], lexicon: Lexicon) => FollowUp | null

const fresh: ReadonlySet<string> = new Set()

function lastTurn(history: readonly Turn[], lexicon: Lexicon): Before | null {
  const turn = history.findLast(({ answer }) => answer !== null)
  if (!turn?.answer) return null
  const text = turn.answer.resolved
  const named = entriesOf(readQuestion(text, lexicon).named)
  const page = lexicon.entries.find(({ slug }) => slug === turn.entry) ?? lexicon.page
  return { text, subjects: named.length > 0 ? named : [page], answer: turn.answer }
}

// "Yes" takes the first thing that the answer before offered.
const acceptOffer: Rewrite = (text, before, _history, lexicon) => {
  if (
    !/^\W*(?:(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|do|go ahead|go on|of course|absolutely|definitely|why not|sounds good|that one|please do|do it|do that|the first one|i would|i do)\W*)+$/i.test(
      text,
    )
  )
    return null
  const offer = before.answer?.suggestions[0]
  return offer === undefined
    ? null
    : { text: offer, subjects: subjectsOf(offer, before, lexicon), seen: fresh }
}

const askForMore: Rewrite = (text, before, history, lexicon) => {
  if (
    !/^\W*(?:(?:ok|okay|and|so|yes|please|can you|could you)\W+)*(?:tell me more|more|say more|more (?:details?|info\w*|please|about (?:it|that|this|them))|go on|continue|what else|anything else|elaborate|expand(?: on (?:that|it))?|tell me more about (?:it|that|this|them)|keep going)(?:\W+(?:please|then|about (?:it|that|this|them)))*\W*$/i.test(
      text,
    )
  )
    return null
  const seen = new Set(
    history.flatMap(({ answer }) => answer?.sentences.flatMap(({ citations }) => citations) ?? []),
  )
  const [subject = lexicon.page] = before.subjects
  return { text: `Tell me more about ${subject.name}`, subjects: [subject], seen }
}

const ORDINALS: Record<string, number> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  last: -1,
  latter: -1,
  former: 0,
}

const pickFromList: Rewrite = (text, before, _history, lexicon) => {
  const place =
    /\b(?:the|number)\s+(first|1st|second|2nd|third|3rd|fourth|4th|last|latter|former)(?:\s+(?:one|project|option|question|entry|sibling|suggestion|company|engine|model))?(?=\W*$|\W+(?:one|is|was|do|does|has|have|please|and|cost|charge)\b)/i.exec(
      text,
    )
  const ordinal = ORDINALS[place?.[1]?.toLowerCase() ?? '']
  if (!place || ordinal === undefined) return null
  const rest = (text.slice(0, place.index) + text.slice(place.index + place[0].length))
    .replace(/\W+/g, ' ')
    .trim()
  const entry = listedEntries(before, lexicon).at(ordinal)
  if (entry) {
    const isBare = /^(?:and|what|about|how|ok|so|for|is|tell me|more|\s)*$/i.test(rest)
    const asked = isBare ? `What is ${entry.name}?` : text.replace(place[0], entry.name)
    return { text: asked, subjects: [entry], seen: fresh }
  }
  const offer = before.answer?.suggestions.at(ordinal)
  return offer === undefined
    ? null
    : { text: offer, subjects: subjectsOf(offer, before, lexicon), seen: fresh }
}

// The entries that the answer before set out, in its order; its subject alone is no list.
function listedEntries({ answer, subjects }: Before, lexicon: Lexicon): Entry[] {
  if (!answer) return []
  const inText = answer.sentences.flatMap(({ text }) => entriesOf(findNames(text, lexicon.entries)))
  const listed = [...new Map(inText.map(entry => [entry.slug, entry])).values()]
  const others = listed.filter(({ slug }) => !subjects.some(subject => subject.slug === slug))
  return subjects.length > 1 ? subjects : others.length > 1 ? others : []
}

// "How do the others do it?", "what about the other engines?": the question before, asked of the rest.
const askOthers: Rewrite = (text, before, _history, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (readScope(text, read.named, lexicon.layer).over !== 'others' || read.named.length > 0) return null
  const others =
    /(?:the |its |all |any )?(?:others?|rest|siblings|competitors|competition|peers|rivals|alternatives|everyone else|anyone else)\b/i
  const content = read.content.filter(({ text: word }) => !others.test(word) && !LAYER_NOUN.test(word))
  const isAsked = [...read.facets.values()].some(indexes => content.some(({ index }) => indexes.has(index)))
  if (content.length > 0 || isAsked) return null
  const stem = withoutNames(before.text, lexicon)
  return {
    text: `The other siblings of ${listNames(before.subjects)}: ${stem}`,
    subjects: before.subjects,
    seen: fresh,
  }
}
const LAYER_NOUN =
  /^(?:projects?|providers?|compan\w+|engines?|models?|networks?|services?|entries|ones?|clouds?|others?|rest|siblings?|do|handle|work)$/i

// "And Crusoe?", "same for Crusoe?": the question before, asked of another entry.
const changeEntry: Rewrite = (text, before, _history, lexicon) => {
  const read = readQuestion(text, lexicon)
  const named = entriesOf(read.named)
  if (named.length === 0) return null
  const own = read.content.filter(
    ({ text: word }) => !/^(?:same|question|about|one|version|ones|thing)$/i.test(word),
  )
  const isLead =
    /^\W*(?:(?:and|ok|okay|so|but|then|now)\W+)*(?:what about|how about|same (?:\w+ )?(?:for|with|at|about)|and|for|at|with|in)\b/i.test(
      text,
    )
  if (own.length === 0 && !read.overview)
    return { text: askOf(named, before, lexicon), subjects: named, seen: fresh }
  // "What about B200s at Lambda?": another thing, but of the kind asked before.
  if (
    isLead &&
    read.facets.size === 0 &&
    own.length <= 2 &&
    !/\b(?:who|when|where|why|how|which|is|are|does|do|did|can)\b/i.test(text.replace(/\bhow about\b/i, ''))
  )
    return {
      text: `${listNames(named)}: ${own.map(({ text: word }) => word).join(' ')}: ${facetWords(before.text, lexicon)}`,
      subjects: named,
      seen: fresh,
    }
  return null
}

// "When?", "why?", "year?": the question before, with another thing wanted.
const askAnotherThing: Rewrite = (text, before, _history, lexicon) => {
  const read = readQuestion(text, lexicon)
  const isBare =
    read.named.length === 0 &&
    read.content.length === 0 &&
    /\b(?:when|why|where|who|how|which|what)\b/i.test(text) &&
    !POINTS_BACK.test(text)
  if (
    !isBare &&
    !/^\W*(?:and\W+)?(?:the\s+)?(?:what\s+)?(?:year|date|month|day|place|source|reason|time)\W*$/i.test(text)
  )
    return null
  return { text: `${before.text.replace(/[?.!\s]+$/, '')}: ${text}`, subjects: before.subjects, seen: fresh }
}

const POINTS_BACK =
  /\b(?:it|its|it's|they|them|their|theirs|he|she|his|her|that|this|those|these|there|one|ones)\b/i

// "And its limits?" keeps what the turn before was about.
const keepSubject: Rewrite = (text, before, _history, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (read.named.length > 0 || read.namedElsewhere.length > 0) return null
  if (/\b(?:which|who|what) of (?:them|these|those)\b/i.test(text) && before.subjects.length > 1)
    return { text: `${listNames(before.subjects)}: ${text}`, subjects: before.subjects, seen: fresh }
  if (
    ['all', 'others'].includes(readScope(text, read.named, lexicon.layer).over ?? '') ||
    /\bhere\b/i.test(text)
  )
    return null
  const [subject = lexicon.page] = before.subjects
  if (before.subjects.length > 1 && !POINTS_BACK.test(text)) return null
  const subjects =
    before.subjects.length > 1 && /\b(?:they|them|their|those|these|both)\b/i.test(text)
      ? before.subjects
      : [subject]
  return { text: putSubject(text, subjects), subjects, seen: fresh }
}

function putSubject(text: string, subjects: readonly Entry[]): string {
  const name = listNames(subjects)
  const put = text
    .replace(/\b(?:its|their)\b(?! own)/i, possessive(name))
    .replace(/\b(?:it's)\b/i, `${name} is`)
    .replace(
      /\b(?<!\b(?:is|does|do|was|did|has|can|are|will) )(?:it|they|them)\b(?= (?:is|are|was|were|do|does|did|has|have|can|will|had)\b)/i,
      name,
    )
  if (put !== text) return put
  const once = text.replace(/\b(?:it|they|them)\b/i, name)
  return once !== text ? once : `${name}: ${text}`
}

function askOf(named: readonly Entry[], before: Before, lexicon: Lexicon): string {
  const mentions = findNames(before.text, lexicon.entries)
  const [mention] = mentions
  if (mentions.length !== 1 || !mention) return `${listNames(named)}: ${withoutNames(before.text, lexicon)}`
  // A version belongs to the name before it: "GPT-6 Luna" goes as a whole.
  const version =
    /^(?:[-\s]?v?\d[\w.]*)?(?:[-\s]\p{Lu}[\p{L}\d.]*(?!\S*\s*:))?/u.exec(
      before.text.slice(mention.end),
    )?.[0] ?? ''
  return (
    before.text.slice(0, mention.start) + listNames(named) + before.text.slice(mention.end + version.length)
  )
}

function withoutNames(text: string, lexicon: Lexicon): string {
  let bare = text
  for (const { start, end } of findNames(text, lexicon.entries).toReversed())
    bare = bare.slice(0, start) + bare.slice(end).replace(/^'s?\b/, '')
  return bare
    .replace(/^The other siblings of\W*/i, '')
    .replace(/^[\s:,–-]*(?:and[\s:,]+)*/, '')
    .replace(/\s{2,}/g, ' ')
    .trim()
}

function facetWords(text: string, lexicon: Lexicon): string {
  const read: ReadQuestion = readQuestion(withoutNames(text, lexicon), lexicon)
  const indexes = new Set([...read.facets.values()].flatMap(set => [...set]))
  const words = [
    ...new Set(read.words.filter(({ index }) => indexes.has(index)).map(({ text: word }) => word)),
  ]
  return words.length > 0 ? words.join(' ') : withoutNames(text, lexicon)
}

function subjectsOf(text: string, before: Before, lexicon: Lexicon): Entry[] {
  const named = entriesOf(readQuestion(text, lexicon).named)
  return named.length > 0 ? named : before.subjects
}

function listNames(entries: readonly Entry[]): string {
  return entries.map(({ name }) => name.replace(/\s*\([^)]*\)/g, '')).join(', ')
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`
}
