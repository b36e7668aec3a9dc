import { findAnswerType } from '#lib/retrieval/answer-type.ts'
import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { Turn } from './answer.ts'
import { asksForAnother } from './asks-for-another.ts'
import { asksWhyItCame } from './explains-why.ts'
import type { OwnedThing } from './find-owned-things.ts'
import { type FollowUp, rewriteFollowUp } from './follow-up/rewrite-follow-up.ts'
import { joinHalves } from './join-halves.ts'
import { joinsPage } from './joins-page.ts'
import { leanOnScene } from './scene/lean-on-scene.ts'
import { splitMatters } from './split-matters.ts'
import { splitQuestions, withoutTag } from './split-questions.ts'
import { askEach } from './understand/ask-each.ts'
import { facetsNamed } from './understand/facets-asked.ts'
import { readScope, type Scope } from './understand/read-scope.ts'
import { isSmallTalk, withoutFillers } from './without-courtesy.ts'
import { withoutInstructions } from './without-instructions.ts'

/** What kind of answer a question wants. */
export type Shape = 'fact' | 'overview' | 'comparison' | 'survey' | 'small-talk' | 'instruction'

/** A question that stands on its own. */
export interface ResolvedQuestion {
  text: string
  shape: Shape
  /** The question as it is put to claims; one over several entries as it is put to each of them. */
  question: ReadQuestion
  scope: Scope
  /** The entries it is about, the page's own first. */
  subjects: NamedEntry[]
  /** Claims not to be given again, for a reader who asks for more. */
  seen: ReadonlySet<string>
  /** The question before, where this one still leans on it. */
  context: string
  /** Words that stand for an entry which is not named, as a thing of its own: "V3" for DeepSeek. */
  standIns: string[]
}

/** Reads a message in its conversation: each question in it, with what it refers back to put in. */
export function resolveQuestions(
  message: string,
  history: readonly Turn[],
  lexicon: Lexicon,
  things: readonly OwnedThing[] = [],
): ResolvedQuestion[] {
  if (isSmallTalk(message) && !(history.length > 0 && /^\W*(?:ok(?:ay)?|sure|yes)\W*$/i.test(message)))
    return [resolveOne(message, lexicon, [], 'small-talk', new Set(), [lexicon.page])]
  const asked = withoutInstructions(message)
  if (asked === '') return [resolveOne(message, lexicon, [], 'instruction', new Set(), [lexicon.page])]
  const resolved: ResolvedQuestion[] = []
  for (const part of joinHalves(
    splitQuestions(asked, text => isMatter(text, lexicon)),
    lexicon,
  ).slice(0, MOST_QUESTIONS)) {
    const last = resolved.at(-1)
    const follow =
      leanOnScene(part.bare, part.scene, lexicon, things) ??
      rewriteFollowUp(
        part.text,
        history,
        lexicon,
        things,
        last ? { text: last.text, subjects: last.subjects } : null,
      )
    const resolve = (text: string, also: Partial<FollowUp>) =>
      resolveOne(text, lexicon, things, null, follow.seen ?? new Set(), follow.subjects, also)
    const one = resolve(follow.text, follow)
    const matters = isOfMatters(one, lexicon) ? splitMatters(one.question) : []
    if (matters.length > 1)
      resolved.push(...matters.map(text => resolve(text, { context: follow.context ?? '' })))
    else resolved.push(one)
  }
  return resolved.slice(0, MOST_QUESTIONS)
}

// "Licences please.", but not "hurry up please", "no marketing please" or "a summary please".
function isMatter(text: string, lexicon: Lexicon): boolean {
  const { facets, content } = readQuestion(text, lexicon)
  const isOfClaims = content.length > 0 && [...facets.keys()].some(facet => facet !== 'overview')
  return isOfClaims && !/\b(?:no|not|without|skip|never|answers?|repl(?:y|ies)|points)\b/i.test(text)
}

// Facets named side by side are told in one answer as they are.
function isOfMatters({ shape, question }: ResolvedQuestion, { facets }: Lexicon): boolean {
  return shape === 'comparison' || (shape === 'fact' && facetsNamed(question, facets).length < 2)
}

// A message is a question or a few; more than that is a text pasted in.
const MOST_QUESTIONS = 4

function resolveOne(
  text: string,
  lexicon: Lexicon,
  things: readonly OwnedThing[],
  given: Shape | null,
  seen: ReadonlySet<string>,
  topic: readonly NamedEntry[],
  { context = '', asked, wanted }: Partial<FollowUp> = {},
): ResolvedQuestion {
  const searched = withoutFillers(withoutTag(asked ?? text))
  const bare = readQuestion(searched, lexicon)
  const whole = withThings(bare, things, lexicon)
  const read = wanted === undefined ? whole : { ...whole, wants: findAnswerType(wanted) }
  const named = entriesOf(read.named)
  const scope = ofThisOne(amongSiblings(readScope(searched, read.named, lexicon.layer), lexicon), searched)
  const subjects = findSubjects(read, scope, named, topic, lexicon)
  const shape = given ?? findShape(read, scope, named, subjects, lexicon.entries.length)
  const inPlay = shape === 'survey' ? surveyed(scope, named, subjects, lexicon) : subjects
  const question = shape === 'survey' || shape === 'comparison' ? askEach(read, scope, lexicon) : read
  const standIns = things
    .filter(({ entry }) => !bare.named.some(mention => mention.entry.slug === entry.slug))
    .map(({ name }) => name)
  return { text, shape, question, scope, subjects: inPlay, seen, context, standIns }
}

// "Who took over?" asks of the entry that somebody left.
function ofThisOne(scope: Scope, question: string): Scope {
  return scope.over === 'perhaps' && asksForAnother(question) ? { ...scope, over: null } : scope
}

// An entry without siblings is asked alone.
function amongSiblings(scope: Scope, { entries }: Lexicon): Scope {
  return entries.length > 1 ? scope : { ...scope, over: null, counts: false }
}

// "Verde or TOPLOC?": where things are compared, those to whom they belong are.
function withThings(question: ReadQuestion, things: readonly OwnedThing[], lexicon: Lexicon): ReadQuestion {
  const owned = things.flatMap(({ entry, name, isSide, isAskedOf }) => {
    const start = question.text.indexOf(name)
    const isNamed = question.named.some(mention => mention.entry.slug === entry.slug)
    return start < 0 || isNamed
      ? []
      : [{ entry, start, end: start + name.length, isOwnName: false, isCorrected: false, isSide, isAskedOf }]
  })
  if (owned.length === 0) return question
  const [asked] = owned.filter(({ isAskedOf }) => isAskedOf)
  if (asked && question.named.length === 0) return { ...question, named: [asked] }
  const named = [...question.named, ...owned].sort((a, b) => a.start - b.start)
  const isOwned = (mention: NameMention) => owned.some(other => other === mention)
  const isSide = (mention: NameMention) => owned.some(other => other === mention && other.isSide)
  const joined = named.filter(
    mention => !isOwned(mention) || isSide(mention) || isInList(mention, named, question.text),
  )
  const isCompared =
    question.named.length === 0 &&
    (ASKS_TWICE.test(question.text) || readScope(question.text, question.named, lexicon.layer).compares)
  const kept = isCompared ? named : joined
  return entriesOf(kept).length > Math.max(1, entriesOf(question.named).length)
    ? { ...question, named: kept }
    : question
}

// "On what terms does OpenAI sell it, and on what terms does Meta?"
const ASKS_TWICE = /\b(what|who|whose|how|which|when|where)\b[^.?!;]*\b(?:and|or) (?:\p{L}+ )?\1\b/iu

function isInList(mention: NameMention, all: readonly NameMention[], text: string): boolean {
  const at = all.indexOf(mention)
  return [at - 1, at].some(i => {
    const [first, second] = [all[i], all[i + 1]]
    const between = first && second && text.slice(first.end, second.start)
    return between !== undefined && (LIST.test(between) || AGAINST.test(between))
  })
}

// "A bigger network than V3".
const AGAINST = /^[^.?!;,]{0,40} (?:than|vs|versus) (?:the )?$/i

// "It", "they" and "here" mean the page, unless the question names only others.
function findSubjects(
  question: ReadQuestion,
  scope: Scope,
  named: NamedEntry[],
  topic: readonly NamedEntry[],
  lexicon: Lexicon,
): NamedEntry[] {
  const hasPage = named.some(({ slug }) => slug === lexicon.page.slug)
  if (named.length === 0) return [...topic]
  const others = named.filter(({ slug }) => slug !== lexicon.page.slug)
  const isOfPage =
    hasPage ||
    SAYS_HERE.test(question.text) ||
    joinsPage(question, scope.pointsHere) ||
    (named.length === 1 &&
      (MEASURES_AGAINST.test(question.text) || (scope.compares && scope.degree?.form === 'comparative'))) ||
    ((scope.compares || question.compares) && SAYS_IT.test(question.text))
  return isOfPage ? [lexicon.page, ...others] : named
}

const SAYS_IT = /\b(?:it|its|it's|they|their|them|we|us)\b/i
const SAYS_HERE = /\bhere\b|\bthis (?:or|and|vs|versus)\b|\b(?:or|and|vs|versus|than|like|with|to|as) this\b/i
// One name set against something unnamed: the page's own entry.
const MEASURES_AGAINST =
  /\b(?:compar\w+|versus|vs|differ\w*|next to|than|unlike|instead|as opposed to|relative to|against)\b/i

// "How many of these?", said after all of `among` siblings were told of, counts all again.
function findShape(
  question: ReadQuestion,
  scope: Scope,
  named: NamedEntry[],
  subjects: NamedEntry[],
  among: number,
): Shape {
  if (scope.over === 'others') return 'survey'
  if (
    subjects.length > 1 &&
    !(named.length === 0 && scope.counts && subjects.length === among) &&
    (scope.compares ||
      question.compares ||
      // "Why did Ollama drop llama.cpp and move to vLLM?" takes one thing for granted, of them all.
      (areJoined(question) && !asksWhyItCame(question)) ||
      subjects.length > named.length)
  )
    return 'comparison'
  if (scope.over === 'all' || scope.over === 'them') return 'survey'
  if (
    question.overview &&
    question.content.every(({ index }) => question.facets.get('overview')?.has(index)) &&
    subjects.length === 1
  )
    return 'overview'
  const isBareName =
    question.wants === 'any' &&
    question.content.length === 0 &&
    question.facets.size === 0 &&
    named.length > 0
  // "Does Ollama use llama.cpp?" asks of the two, however few its words.
  const isOfTwo = named.length > 1 && asksWhether(question.text)
  return isBareName && !isOfTwo && wordsBeside(question) < leastSaid(question) ? 'overview' : 'fact'
}

// "What should I take instead of Lambda?" asks by small words alone, but asks.
const SAYS_SOMETHING = 5
// "Can it hear and see?" asks whether.
const SAYS_WHETHER = 3

function leastSaid({ text }: ReadQuestion): number {
  return asksWhether(text) ? SAYS_WHETHER : SAYS_SOMETHING
}

function wordsBeside({ words, named }: ReadQuestion): number {
  return words.filter(word => !named.some(({ start, end }) => word.start >= start && word.start < end)).length
}

// "Licences of R1 and Llama 4", "how many at Gensyn and how many at io.net?": names in one list, or one asked of as the other.
function areJoined({ text, named }: ReadQuestion): boolean {
  return named.some(({ end }, i) => {
    const next = named[i + 1]
    const between = next && text.slice(end, next.start)
    return between !== undefined && (LIST.test(between) || JOINED.test(between))
  })
}
const JOINED =
  /^[^.?!;]{0,80}(?:\b(?:and|or)|,) (?:(?:at|by|for|from|in|on|of|to|under|with) )?(?:how|what|who|whose|where|when|which)\b[^.?!;]{0,32}$|^[^.?!;]{0,24}(?:\b(?:and|or)|,) (?:\p{Ll}+ ){1,3}$|^[^.?!;]*\b(?:like|as|the (?:same )?way)(?: (?:it|they) (?:is|are|do|does|did|was|were|has|have) (?:on|at|in|with|by|for|to))? (?:the )?$/u
const LIST =
  /^(?:['’]s?)?(?: ?[\p{Lu}\d.-][\p{L}\d.-]*| \p{Ll}+(?= (?:vs|versus)\b))* ?(?:,|\/|&|\b(?:and|or|vs|versus|next to|to|with|against|than)\b)(?:\W*\b(?:and|or|at|of|in|on|with|for|from|by|the|first|new|old|vs)\b)*\W*(?:\p{Lu}[\p{L}\d]* )*$/u

function surveyed(scope: Scope, named: NamedEntry[], subjects: NamedEntry[], lexicon: Lexicon): NamedEntry[] {
  if (scope.over === 'others') {
    const known = new Set(
      (named.length > 0 ? named : subjects.length > 0 ? subjects : [lexicon.page]).map(({ slug }) => slug),
    )
    return lexicon.entries.filter(({ slug }) => !known.has(slug))
  }
  return named.length > 1 ? named : lexicon.entries
}
