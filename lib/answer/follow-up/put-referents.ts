import { escapePattern } from '#lib/escape-pattern.ts'
import { isEnglishWord } from '#lib/language/english-words.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { findPerson } from '../demands/find-person.ts'
import type { Before } from './conversation.ts'

/** What may be told of by name: a deal, a round, an outage. */
export const DEED =
  /\b(?:that|this) (project|deal|agreement|contract|partnership|round|purchase|acquisition|sale|merger|investment|loan|order|lease|launch|outage|incident|attack|split|move)\b/i

/** "When was that deal signed?" after one that was asked about by its name: "the xAI deal". */
export function putDeed(text: string, { text: question, answer }: Before): string {
  const [, deed] = DEED.exec(text) ?? []
  if (deed === undefined || answer?.abstained) return text
  const named = new RegExp(`\\bthe (?:[\\p{L}\\d'’.-]+ ){1,3}${deed}\\b`, 'iu').exec(question)?.[0]
  return named === undefined ? text : text.replace(DEED, named)
}

/** "Which of them?" after "who are Stargate's funders?" are its funders. */
export function putThoseAsked(text: string, question: string): string {
  const those = /^(?:who|what|which) (?:are|were) (\S[^?,]{2,60}s)\??$/i.exec(question)?.[1]
  const own = those?.replace(/^(?:its|their) /i, 'the ')
  return own === undefined ? text : text.replace(/\bof (?:them|these|those)\b/i, `of ${own}`)
}

/** After "what is Verde?" and "how large is the Abilene campus?", "it" is Verde, or the campus, and "there" is at it. */
export function putThing(text: string, thing: string | null, isPlace: boolean): string {
  if (thing === null) return text
  const named = isSeveral(thing) ? text.replace(/\bthey\b/i, thing) : text
  const possessive = `${thing}${thing.endsWith('s') ? "'" : "'s"}`
  // "How long does it take?" speaks of no thing, "how many GPU hours did it take?" does.
  const put = named
    .replace(
      /\b(?:that one|it\b(?!['’]s)(?! takes?\b(?<!\bhow (?:many|much) \S{1,30}(?: \S{1,30})? did it take))(?! costs? (?!per\b|an?\b)\p{L}))/giu,
      thing,
    )
    .replace(/\bits\b(?! own)/i, possessive)
    .replace(THERE, isPlace ? `at ${thing}` : 'there')
  // "When is the first part due?": of it.
  return put === text ? text.replace(PART, `$& of ${thing}`) : put
}

// "1-Click Clusters" are several, "Opus" is one.
function isSeveral(thing: string): boolean {
  const one = /(\p{L}{3,})s$/u.exec(thing)?.[1]?.toLowerCase()
  return one !== undefined && isEnglishWord(one)
}

const THERE =
  /(?<!\b(?:is|are|was|were|be|been) )\bthere(?=\W*$| (?:so far|yet|already|now|today|since|too|as well|(?:in|by|since) \d{4})\b)/i
const PART =
  /\bthe (?:first|second|third|next|last|final|other|remaining|main) (?:part|phase|stage|half|building|section|step|batch|unit|block)s?\b(?! of\b)/i

/** "How many people work there?": at the entry, or at the place in which it was asked of before. */
export function putPlace(text: string, place: string): string | null {
  const there = /(?<!\b(?:is|are|was|were|be|been) )\bthere(?=\W*$)/i
  return there.test(text) ? text.replace(there, `at ${place}`) : null
}

/** The town or site at which the question before asked, where its answer tells of one: "any breakdowns at Abilene so far?" */
export function placeBefore({ text, answer }: Before, { names }: Lexicon): string | undefined {
  const [, place] = AT_PLACE.exec(text) ?? []
  const isTold = answer?.sentences.some(sentence => place !== undefined && sentence.text.includes(place))
  const isPlace = place !== undefined && isTold && isTownOrSite(place, answer)
  return isPlace && findNames(place, ...names).length === 0 ? place : undefined
}
// "In Rust" and "in March" are no places at which somebody works.
function isTownOrSite(place: string, answer: Before['answer']): boolean {
  const bare = escapePattern(place.replace(/^the /i, ''))
  const site = new RegExp(
    `${bare}(?:['’]s)? (?:campus|cluster|site|plant|center|centre|project)|(?:campus|cluster|site|plant|center|centre|project) (?:in|at|near) (?:the )?${bare}`,
  )
  return answer?.sentences.some(({ text }) => site.test(text)) ?? false
}
const AT_PLACE =
  /\b(?:at|in|near) ((?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*(?: (?:campus|cluster|site|plant))?)/u

/** "He" is the person whom the answer before named. */
export function putPerson(text: string, { answer, subjects }: Before): string {
  const pronoun = /\b(?:he|she|him)\b/i
  const own = /\b(?:his|her)\b/i
  if (!answer || (!pronoun.test(text) && !own.test(text))) return text
  const names = subjects.flatMap(({ name, aliases }) => [name, ...aliases])
  const told = answer.sentences.flatMap(({ kind, text: sentence }) => (kind === 'claim' ? [sentence] : []))
  const person = told.map(sentence => findPerson(sentence, names)).find(found => found !== undefined)
  if (person === undefined) return text
  return text.replace(pronoun, person).replace(own, `${person}'s`)
}

/** "That year" is the year of which the turn before spoke. */
export function putTime(text: string, { text: question, answer }: Before): string {
  const said = /\b(?:in |during )?(?:that|the same) (?:year|time|month)\b|\bback then\b/i
  if (!said.test(text)) return text
  const year = /\b(?:19|20)\d\d\b/.exec(
    `${question} ${answer?.sentences.map(sentence => sentence.text).join(' ') ?? ''}`,
  )?.[0]
  return year === undefined ? text : text.replace(said, `in ${year}`)
}
