import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { readScope } from '../understand/read-scope.ts'
import type { Before } from './conversation.ts'
import { isToldAlready, leansWholly } from './leans-on-answer.ts'
import {
  askAlso,
  asQuestion,
  inPlural,
  listNames,
  putEntries,
  putName,
  withNames,
  withoutEnd,
  withoutLead,
} from './phrase.ts'
import { asWritten } from './put-in-place.ts'
import {
  DEED,
  placeBefore,
  putDeed,
  putPerson,
  putPlace,
  putThing,
  putThoseAsked,
  putTime,
} from './put-referents.ts'
import type { FollowUp, Rewrite } from './rewrite-follow-up.ts'
import { isVersion, type Topic } from './topic.ts'

const POINTS =
  /\b(?:it|its|it's|they|them|their|theirs|he|she|his|her|him|that|this|those|these|there|then|one|ones)\b/i

/** "How does it verify miners?", "did they borrow, too?": a question of its own that keeps what the turn before was about. */
export const keepSubject: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (read.named.length > 0 || read.namedElsewhere.length > 0) return null
  const elsewhere = namedElsewhere(before, lexicon)
  const ofIt = elsewhere === null ? null : putName(text, elsewhere)
  if (ofIt !== null) return { text: asQuestion(ofIt), subjects: [lexicon.page] }
  const scope = readScope(text, read.named, lexicon.layer)
  // "Who builds that one?" asks of the thing just told of.
  const isOfTopic = before.topic !== null && /\b(?:that|this) one\b/i.test(text)
  if ((scope.over === 'all' && !isOfTopic) || scope.over === 'others' || /\bhere\b/i.test(text)) return null
  const points = POINTS.test(text)
  const isOfEvent = CAUSED_IT.test(text) && !asksWhatItIs(before.text, lexicon)
  const isBare = before.topic === null && !DEFINES.test(before.text) && leansWholly(text)
  const isOfWhole = isOfEvent || isBare || isToldAlready(text, before)
  if (isOfWhole && before.subjects.length === 1)
    return asOneWithBefore(text, before, before.subjects, lexicon)
  const owner = before.things.find(({ name }) => isNamedIn(text, name))?.entry
  const subjects = asNamed(
    owner ? [owner] : subjectsMeant(text, before, points, lexicon.page),
    before,
    lexicon,
  )
  const { topic } = before
  const isOfPage = subjects.length === 1 && subjects[0]?.slug === lexicon.page.slug
  const spelled = putDeed(putThoseAsked(spelledOut(text), before.text), before)
  const written = (subjects.length > 1 ? inPlural(spelled) : spelled).replace(
    /\binstead(?=\W*$)/i,
    `instead of ${listNames(subjects)}`,
  )
  const other = otherMeant(text, before, lexicon.page)
  if (other)
    return { text: asQuestion(text.replace(THAT, listNames([other]))), subjects: [other], context: '' }
  const fill = (thing: string | null) =>
    putTime(putPerson(putThing(written, thing, topic?.isPlace ?? false), before), before)
  const within = (named: string, isWhole: boolean) =>
    putEntries(named, subjects) ??
    putPlace(named, placeBefore(before, lexicon) ?? listNames(subjects)) ??
    (isWhole ? named : `${withoutEnd(named)} at ${isVersion(topic) ? topic.thing : listNames(subjects)}`)
  const shown = fill(topic?.thing ?? null)
  // Claims are searched by what was written: the thing itself is known from the question before.
  const asked = asQuestion(within(fill(searchesFor(read, topic) ? topic.thing : null), isOfPage))
  const context = points || isElliptical(text) ? before.text : ''
  // "How many GPUs did that take?": what "that" is stands in the question before.
  if (shown === text && POINTS_AT_EVENT.test(text) && !before.answer?.abstained) {
    const whole = askAlso(withNames(before.text, subjects, lexicon), text)
    const said = before.answer?.sentences.flatMap(({ citations }) => citations)
    return { text: whole, subjects, context, asked, wanted: text, seen: new Set(said) }
  }
  // "How large is that project?": which one is in the answer before.
  if (shown === text && isOfDeedTold(text, before)) return asOneWithBefore(text, before, subjects, lexicon)
  const orAsked = isVersion(topic) ? { orAsked: asQuestion(within(fill(null), isOfPage)) } : {}
  return {
    text: asQuestion(within(shown, isOfPage && !lacksSubject(shown, topic))),
    subjects,
    context,
    asked,
    ...orAsked,
  }
}

// "Is it free?" after "who makes Gemma?", which has a page in another layer.
function namedElsewhere({ text: question, answer }: Before, lexicon: Lexicon): string | null {
  if (answer !== null && answer.elsewhere === null) return null
  const { named, namedElsewhere } = readQuestion(question, lexicon)
  const [only, another] = namedElsewhere
  return only && !another && named.length === 0 && !OF_SOMEBODY.test(question)
    ? question.slice(only.start, only.end)
    : null
}

// "Do you support vLLM?" asks of the page.
const OF_SOMEBODY =
  /\b(?:it|its|this|here|there|they|their|you|your|we|our|i|my|installed|supported|supports?|runs? on)\b/i

// What is pointed at stands in the question before: the two are asked as one.
function asOneWithBefore(text: string, before: Before, subjects: NamedEntry[], lexicon: Lexicon): FollowUp {
  return {
    text: askAlso(withNames(before.text, subjects, lexicon), text),
    subjects,
    context: before.text,
    asked: askAlso(before.text, text),
    wanted: text,
  }
}

// "What caused it?" after "were there outages?", "what replaced it?" after what was retired: what befell stands in that question.
const CAUSED_IT =
  /\b(?:caused?|triggered|replaced|replaces|removed|retired|fixed|ended|stopped) (?:it|them|that|this)\W*$|\bwhat (?:caused|triggered|replaced) (?:it|them|that|this)\b/i

function asksWhatItIs(question: string, lexicon: Lexicon): boolean {
  const { overview, content } = readQuestion(question, lexicon)
  return overview || content.length === 0
}

// "What is RL Swarm?", "is it still running?": of Gensyn's products the one that was named.
function asNamed(entries: readonly NamedEntry[], { text }: Before, lexicon: Lexicon): NamedEntry[] {
  if (!DEFINES.test(text)) return [...entries]
  const written = asWritten(readQuestion(text, lexicon))
  return entries.map(entry => written.find(({ slug }) => slug === entry.slug) ?? entry)
}

const DEFINES = /^(?:what|who)(?:['’]s| is| are| was| were) \S+(?: \S+){0,3}$/i

const MADE_THAT =
  /\b(wrote|writes|made|makes|built|builds|owns?|owned|runs?|develops?|developed|maintains?|created|founded|started|invented|governs?|funds?|funded|behind) that(?: (?:one|thing|project|engine|tool|library|software|company|firm|model|lab))?(?=\W*$)/i
const ASKED_WHAT = /\b(?:what|which)\b/i
const THAT_ALONE =
  /\b(?:does|did|is|was|has|can|will) that (?:have|has|use|run|cost|charge|come|need|support|do|take|made|written|released|based|owned|open|free)\b/i
const THAT = /\bthat\b(?: (?:one|thing|project|engine|tool|library|software|company|firm|model|lab)\b)?/i

// "Who wrote that?" after what it runs on, or whether it runs on llama.cpp: that is the other entry which was named.
function otherMeant(
  text: string,
  { listed, subjects, text: question }: Before,
  page: NamedEntry,
): NamedEntry | undefined {
  const [only, more] = listed
  if (only && !more && MADE_THAT.test(text) && ASKED_WHAT.test(question)) return only
  const [other, another] = subjects.filter(({ slug }) => slug !== page.slug)
  const isBesidePage = another === undefined && subjects.length === 2
  return isBesidePage && asksWhether(question) && (MADE_THAT.test(text) || THAT_ALONE.test(text))
    ? other
    : undefined
}

function isNamedIn(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return (
    at >= 0 && !/[\p{L}\d]$/u.test(text.slice(0, at)) && !/^[\p{L}\d]/u.test(text.slice(at + name.length))
  )
}

// What siblings may tell of is searched by its name; "who else is there?" asks of others already. So is what the question says
// nothing of besides: "how does it work?"
function searchesFor({ text, content }: ReadQuestion, topic: Topic | null): topic is Topic {
  if (topic === null || topic.isDefined) return topic !== null
  // "How big is it?" of the Wyoming campus: what is told of all that the entry has is bigger.
  if (/\b(?:its?(?!['’]s)|that one|they)\b/i.test(text)) return true
  return content.length === 0 || (topic.isShared === true && !/\b(?:else|others?)\b/i.test(text))
}

const POINTS_AT_EVENT =
  /\b(?:is|was|did|does|do|will|would|has|can|could) (?:that|this)\b(?=\W*$| (?:\w+(?:ed|ing)|take|cost|mean|work|happen|come|go|make|help|last|run|start|end|change|hold|true|so|still|now|done|in|at|on|for|from|by|to)\b)|\b(?:of|from|about|into|for|with|like|to|after|before) that\W*$/i

// What is pointed at stands in the question before or in its answer: "who funds it?" was told of no deal.
function isOfDeedTold(text: string, { text: question, answer }: Before): boolean {
  const [, deed] = DEED.exec(text) ?? []
  if (deed === undefined || answer === null || answer.abstained) return false
  const said = [question, ...answer.sentences.map(sentence => sentence.text)]
  const names = BY_OTHER_NAMES.find(names => names.test(deed)) ?? new RegExp(`\\b${deed}s?\\b`, 'i')
  // Whatever is built is a project.
  return /^project$/i.test(deed) || said.some(told => names.test(told))
}
const BY_OTHER_NAMES = [
  /\b(?:deal|agreement|contract|partnership|order)s?\b/i,
  /\b(?:purchase|acquisition|sale|merger)s?\b/i,
]

// "When's it ready?", but not "what's it cost?"
function spelledOut(text: string): string {
  return text.replace(
    /\b(what|when|where|who|how)['’]?s (?=(?:it|its|that|this|there)\b(?! (?:cost|take|mean|do|say|need|run|use)\b))/i,
    '$1 is ',
  )
}

// A short question that names nothing and points at nothing is not whole without its subject: "how do renters pay?"
function lacksSubject(text: string, topic: Topic | null): boolean {
  return (
    !(topic && text.includes(topic.thing)) &&
    text.split(/\s+/).length <= MOST_OF_FRAGMENT &&
    !/\s\S*\p{Lu}/u.test(text) &&
    !POINTS.test(text.replace(EXISTS, ''))
  )
}
const MOST_OF_FRAGMENT = 7
const EXISTS = /\b(?:is|are|was|were|will) there\b/i

// "How much text?" leaves out what was done with it.
function isElliptical(text: string): boolean {
  const isShort = withoutLead(text).split(/\s+/).length <= 4
  return isShort && !/\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b/i.test(text)
}

// "That one" is the one entry that the answer before named beside its subject; "they" may be several, "it" is one.
function subjectsMeant(
  text: string,
  { subjects, listed, answer }: Before,
  points: boolean,
  page: NamedEntry,
): NamedEntry[] {
  const [first = page] = subjects
  if (
    /\b(?:that|this) (?:one|project|engine|company|model|network|provider|cloud)\b/i.test(text) &&
    listed.length === 1
  )
    return [...listed]
  if (subjects.length < 2) return [first]
  if (!points) return [page]
  // In one message "it" is what was just set side by side: "smallest cluster here vs at Lambda, and how long must I keep it?"
  const isOfAll = answer === null || /\b(?:they|them|their|those|these|both)\b/i.test(text)
  return isOfAll ? [...subjects] : [first]
}
