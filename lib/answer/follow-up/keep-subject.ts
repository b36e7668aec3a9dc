import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { Entry } from '#lib/wiki/model.ts'
import { readScope } from '../understand/read-scope.ts'
import type { Before } from './conversation.ts'
import { asQuestion, listNames, putEntries, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

const POINTS =
  /\b(?:it|its|it's|they|them|their|theirs|he|she|his|her|him|that|this|those|these|there|then|one|ones)\b/i

/** "How does it verify miners?", "did they borrow, too?": a question of its own that keeps what the turn before was about. */
export const keepSubject: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (read.named.length > 0 || read.namedElsewhere.length > 0) return null
  const scope = readScope(text, read.named, lexicon.layer)
  if (scope.over === 'all' || scope.over === 'others' || /\bhere\b/i.test(text)) return null
  const points = POINTS.test(text)
  const subjects = subjectsMeant(text, before, points, lexicon.page)
  const named = putTime(putPerson(putThing(text, before, lexicon), before), before)
  const put = putEntries(named, subjects)
  const isOfPage = subjects.length === 1 && subjects[0]?.slug === lexicon.page.slug
  const asked = put ?? (isOfPage ? named : `${named.replace(/[?.!\s]+$/, '')} at ${listNames(subjects)}`)
  return { text: asQuestion(asked), subjects, context: points || isElliptical(text) ? before.text : '' }
}

// "How much text?" leaves out what was done with it.
function isElliptical(text: string): boolean {
  const isShort = withoutLead(text).split(/\s+/).length <= 4
  return isShort && !/\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b/i.test(text)
}

// "That one" is the one entry that the answer before named beside its subject; "they" may be several, "it" is one.
function subjectsMeant(text: string, { subjects, listed }: Before, points: boolean, page: Entry): Entry[] {
  const [first = page] = subjects
  if (
    /\b(?:that|this) (?:one|project|engine|company|model|network|provider|cloud)\b/i.test(text) &&
    listed.length === 1
  )
    return [...listed]
  if (subjects.length < 2) return [first]
  if (!points) return [page]
  return /\b(?:they|them|their|those|these|both)\b/i.test(text) ? [...subjects] : [first]
}

// After "what is Verde?" and "how does Verde work?", "it" is Verde.
function putThing(text: string, { text: question }: Before, lexicon: Lexicon): string {
  const thing =
    /^(?:what(?:['’]s| is| are| was| does)|how (?:does|do)) (?:the )?([\p{L}\d][^?,]{1,40}?)(?: (?:mean|do|work|called|for|about))*\??$/iu.exec(
      question,
    )?.[1]
  if (thing === undefined || /\b(?:it|its|they|their|of|in|at|for|to|is|on|the|a)\b/i.test(thing)) return text
  if (findNames(thing, lexicon.entries).length > 0) return text
  return text.replace(/\bit\b(?! (?:cost|take)s?\b)/i, thing)
}

// "He" is the person whom the answer before named.
function putPerson(text: string, { answer, subjects }: Before): string {
  const pronoun = /\b(?:he|she|him)\b/i
  const own = /\b(?:his|her)\b/i
  if (!answer || (!pronoun.test(text) && !own.test(text))) return text
  const names = subjects.flatMap(({ name, aliases }) => [name, ...aliases])
  const person = answer.sentences
    .filter(({ kind }) => kind === 'claim')
    .flatMap(({ text: sentence }) =>
      [...sentence.matchAll(/\b\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}*\p{Lu}?\p{Ll}+)\b/gu)].map(([found]) => found),
    )
    .find(
      found => !names.some(name => name.includes(found) || found.includes(name)) && !ORGANISATION.test(found),
    )
  if (person === undefined) return text
  return text.replace(pronoun, person).replace(own, `${person}'s`)
}
const ORGANISATION =
  /\b(?:Park|Cloud|Network|Capital|Fund|Group|Labs?|Mission|University|Foundation|Partners|Services?|Global|Center|Review|Series|Class|Hugging|Intellect|Energy|Council|Bank|January|February|March|April|June|July|August|September|October|November|December|New|North|South|United|Abu|San)\b/

// "That year" is the year of which the turn before spoke.
function putTime(text: string, { text: question, answer }: Before): string {
  const said = /\b(?:in |during )?(?:that|the same) (?:year|time|month)\b|\bback then\b/i
  if (!said.test(text)) return text
  const year = /\b(?:19|20)\d\d\b/.exec(
    `${question} ${answer?.sentences.map(sentence => sentence.text).join(' ') ?? ''}`,
  )?.[0]
  return year === undefined ? text : text.replace(said, `in ${year}`)
}
