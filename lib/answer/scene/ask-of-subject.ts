import { isEnglishWord } from '#lib/language/english-words.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf } from '#lib/retrieval/read-question.ts'
import { findPerson } from '../demands/find-person.ts'
import { asQuestion, possessiveOf, putName, shortName } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import type { OwnedThing } from '../understand/find-owned-things.ts'
import { readScope } from '../understand/read-scope.ts'
import { sceneSubject } from './scene-subject.ts'
import { BESIDE, OF_SELF, ONE } from './scene-words.ts'

// "Zuckerberg said so. Did he keep his word?", "The CEO left. Who replaced him?"
function askOfPerson(question: string, scene: string, { page }: Lexicon): FollowUp | null {
  const subject = sceneSubject(scene)
  const isSurname = subject !== null && isName(subject) && /^\p{Lu}\p{Ll}/u.test(subject)
  const person = findPerson(scene) ?? (isSurname ? subject : null)
  if (person === null)
    return OFFICE.test(scene) ? { text: `${scene} ${question}`, subjects: [page], context: scene } : null
  const put = PERSON.test(question)
    ? question.replace(PERSON, person)
    : question.replace(PERSON_OWNS, possessiveOf(person))
  return { text: asQuestion(put), subjects: [page], context: scene }
}
const OFFICE =
  /\b(?:ceo|cto|cfo|coo|chief|founder|co-founder|boss|president|chair(?:man|woman)?|head|director)\b/i

/** "It" is what the scene is about, where the question is asked of all, or of the page by another word. */
export function askOfSubject(
  question: string,
  scene: string,
  lexicon: Lexicon,
  things: readonly OwnedThing[],
): FollowUp | null {
  if (PERSON.test(question) || PERSON_OWNS.test(question)) return askOfPerson(question, scene, lexicon)
  const subject = sceneSubject(scene) ?? lastNamed(scene, lexicon)
  if (subject === null || !ONE.test(question)) return null
  const [entry] = entriesOf(findNames(subject, lexicon.entries))
  const owner = things.find(({ name }) => subject.includes(name))?.entry
  if (entry?.slug === lexicon.page.slug) return null
  // "Bitcoin was its start. Does it still mine it?": the page is spoken of beside what is its own.
  if (owner?.slug === lexicon.page.slug && (/\bits\b/i.test(scene) || /\bit\b.*\bit\b/i.test(question)))
    return null
  const { over } = readScope(question, [], lexicon.layer)
  const isOfAll = over === 'all' || over === 'them' || over === 'others'
  const isOfPage = /\b(?:here|this (?:one|project|company|engine|model|cloud|network|page))\b/i.test(question)
  // "Procurement wants another. How good is it here?": a plain word is no name where the page may be meant.
  if (!isOfAll && entry === undefined && !isName(subject)) return null
  const isOther = entry !== undefined || owner !== undefined
  if (!isOfAll && !isOfPage && (!isOther || BESIDE.test(question))) return null
  // "They" may be several, and need not be who a sentence begins with.
  if (!isOfAll && entry === undefined && !/\bits?\b/i.test(question)) return null
  const put = putName(question, entry ? shortName(entry) : subject)
  if (put === null) return null
  const subjects = isOfAll || isOfPage ? [lexicon.page] : [entry ?? owner ?? lexicon.page]
  return { text: asQuestion(put), subjects, context: isOfAll ? '' : scene }
}
function isName(subject: string): boolean {
  return subject.includes(' ') || !isEnglishWord(subject.toLowerCase())
}

// "A colleague keeps raving about Lambda."
function lastNamed(scene: string, { entries }: Lexicon): string | null {
  const [mention, another] = findNames(scene, entries)
  const isLast = mention !== undefined && another === undefined && /^\W*$/.test(scene.slice(mention.end))
  return isLast && !OF_SELF.test(scene) ? scene.slice(mention.start, mention.end) : null
}

const PERSON = /\b(?:he|she|him)\b/i
const PERSON_OWNS = /\b(?:his|her)\b/i
