import { findNames } from '#lib/retrieval/find-names.ts'
import { singularOf } from '#lib/retrieval/own-nouns.ts'
import { readScope } from '../understand/read-scope.ts'
import { asQuestion, possessiveOf, shortName, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

/** "Which is the biggest?" after "what models has Prime Intellect trained?" ranks those of the one entry that was asked of. */
export const rankItsOwn: Rewrite = (text, before, lexicon) => {
  const [subject, another] = before.subjects
  const [asked, kind] = KIND.exec(before.text) ?? []
  const [, most] = WHICH_IS.exec(withoutLead(text)) ?? []
  if (!subject || another || !asked || !kind || !most) return null
  const rest = before.text.slice(asked.length)
  const isOfSubject =
    PRONOUN.test(rest) || findNames(rest, [subject]).some(({ start }) => start <= MOST_BEFORE_NAME)
  const { degree } = readScope(text, [], lexicon.layer)
  // "What is the largest context?" asks of something else.
  const isOfKind = most.toLowerCase() === degree?.text.toLowerCase()
  if (!isOfSubject || degree?.form !== 'superlative' || !isOfKind) return null
  return {
    text: asQuestion(`what is ${possessiveOf(shortName(subject))} ${degree.text} ${singularOf(kind)}`),
    subjects: [subject],
  }
}

const KIND = /^\W*(?:what|which)(?: kinds? of)? ((?:\p{L}+ )?\p{L}{3,}s) (?:has|have|had|does|did|do) /iu
const PRONOUN = /^(?:it|they)\b/i
// "Has the Prime Intellect": an article may stand before it.
const MOST_BEFORE_NAME = 4
const WHICH_IS =
  /^(?:which|what)(?: one| of (?:them|these|those))?(?:['’]s| is| was| are) the (?:very )?(\p{L}+(?: \p{L}+)?)(?<! one)(?: one)?\W*$/iu
