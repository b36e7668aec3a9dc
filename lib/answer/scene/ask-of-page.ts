import { SENTENCE_END } from '#lib/language/sentence-end.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { asQuestion, putEntries } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import { isOfChange } from './is-of-change.ts'
import { BESIDE, IS_TRUE, OF_SELF, ONE, othersIn } from './scene-words.ts'

/**
 * "We rent from Lambda. Does it have H200s?": what readers have already is not what they ask for on another's page. What they
 * only heard of or think about is: "I'm considering Lambda. Does it have H200s?"
 */
export function askOfPage(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const isOfOne = OF_SELF.test(scene) && !IS_TRUE.test(question) && othersIn(scene, lexicon).length > 0
  if (!isOfOne || isOfChange(question, lexicon)) return null
  const ofPage = { text: question, subjects: [lexicon.page] }
  if (OF_HERE.test(question)) return ofPage
  const told = toldOf(scene, lexicon)
  const isHad = told !== null && hasAlready(told.sentence) && !ASKS_WHO.test(question)
  if (told === null || isHad) return OF_IT.test(question) ? ofPage : null
  if (!ONE.test(question) || BESIDE.test(question)) return null
  const put = putEntries(question, [told.entry])
  return put === null ? null : { text: asQuestion(put), subjects: [told.entry], context: scene }
}
const OF_HERE = /\b(?:this|here)\b/i
// Who founded what readers use is a question on that, not on another's page.
const ASKS_WHO = /^\W*(?:(?:and|so|but)\W+)*(?:who|whose|when)\b/i
const OF_IT = /\bits?\b/i

// The last sentence that names an entry says which is meant, where it names a single one that is not the page.
function toldOf(scene: string, { entries, page }: Lexicon): { sentence: string; entry: NamedEntry } | null {
  const sentence = scene.split(SENTENCE_END).findLast(said => findNames(said, entries).length > 0) ?? ''
  const [entry, another] = entriesOf(findNames(sentence, entries))
  return entry && !another && entry.slug !== page.slug ? { sentence, entry } : null
}

/** Whether a sentence tells of what its speakers have or use already: "we rent from Lambda", "our models run on it". */
export function hasAlready(sentence: string): boolean {
  return HAS.test(sentence) && !ONLY_THINKS.test(sentence)
}
const HAS =
  /^(?:\W*(?:so|and|but|ok|well|right now|now|currently|at the moment)\b)*\W*(?:(?:i|we)\b|our\b|my (?:team|company|firm|lab|startup|shop|group|school|university|employer|jobs?|code|models?|stack|setup|workloads?|servers?|cluster|account|money)\b)[^.?!]*?\b(?:rent(?:s|ing)?|us(?:e|es|ing)|runs?|running|pay(?:s|ing)?|have|has|own|buy(?:s|ing)?|host(?:s|ed|ing)?|deploy(?:s|ed|ing)?|train(?:s|ing)?|serv(?:e|es|ing)|stay(?:s|ing)?|rely|relies|depend(?:s|ing)?|work(?:s|ing)? (?:at|with|on)|already|currently|(?:am|are|is|sits?|lives?) (?:happ(?:y|ily) |all |still )?(?:on|with|at|in|(?:an? )?(?:\p{Ll}+ )?(?:customers?|users?|clients?|tenants?|subscribers?) (?:of|at|with))|['’](?:m|re) (?:happ(?:y|ily) |all |still )?(?:on|with|at|(?:an? )?(?:customers?|users?|clients?) of))\b/iu
const ONLY_THINKS =
  /\b(?:considering|consider|looking|look|looked|thinking|think|thought|reading|read|hear|heard|seen|saw|tempted|curious|wonder(?:ing)?|eye(?:ing)?|evaluat(?:e|ing)|want|wanted|might|may|could|would|plan|planning|hope|hoping|tried|trying|used to|going to|about to|interested|offer|quote|friend|colleague|someone|somebody|never|not|neither|need|found|came across|come across|pitched|question|email|emailed|contacted)\b|n['’]t\b/i
