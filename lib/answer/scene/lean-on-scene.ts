import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { OwnedThing } from '../find-owned-things.ts'
import { chooseAmong } from '../follow-up/choose-among.ts'
import { readBefore } from '../follow-up/conversation.ts'
import { ownWords } from '../follow-up/own-words.ts'
import { asQuestion, putEntries, shortName, withoutEnd } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import { readScope } from '../understand/read-scope.ts'
import { askLeftOut } from './ask-left-out.ts'
import { askOfNamed } from './ask-of-named.ts'
import { askOfPage } from './ask-of-page.ts'
import { askOfSubject } from './ask-of-subject.ts'
import { isOfChange } from './is-of-change.ts'
import { type Move, readMove } from './read-move.ts'
import { sceneSubject } from './scene-subject.ts'
import { OF_SELF, othersIn, THERE } from './scene-words.ts'

/**
 * A question made whole by the scene that a message sets before it: "Say I swap vLLM for Ollama. What hardware do I lose?",
 * "I hear Lambda is new. What would I pay there?", "Microsoft is everywhere. Which of these does it buy from?" Null where the
 * question needs nothing of it.
 */
export function leanOnScene(
  question: string,
  scene: string,
  lexicon: Lexicon,
  things: readonly OwnedThing[],
): FollowUp | null {
  const ofClause = askOfClause(question, scene, lexicon)
  if (ofClause !== null) return ofClause
  if (scene === '') return null
  const ofTopic = askOfTopic(question, scene, lexicon)
  if (ofTopic !== null) return ofTopic
  const { named, namedElsewhere } = readQuestion(question, lexicon)
  const beside = askBesidePage(question, entriesOf(named), scene, lexicon)
  if (beside !== null) return beside
  if (named.length > 0) return askOfNamed(question, entriesOf(named), scene, lexicon)
  if (namedElsewhere.length > 0) return null
  const leftOut = askLeftOut(question, scene, lexicon)
  if (leftOut !== null) return leftOut
  const move = readMove(scene, lexicon)
  return (
    (move && askOfMove(question, move, scene, lexicon)) ??
    askThere(question, scene, lexicon) ??
    askOfSubject(question, scene, lexicon, things) ??
    askOfSeveral(question, scene, lexicon, things) ??
    askOfThose(question, scene, lexicon) ??
    askWhetherMore(question, scene, lexicon) ??
    askOfPage(question, scene, lexicon) ??
    askOfPageToo(question, scene, lexicon) ??
    askWhole(question, scene, lexicon)
  )
}

// "If I went with Lambda instead, would I have to pay ahead?": the scene is a clause of the question.
function askOfClause(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const { clause = '', rest = '' } = CLAUSE.exec(question)?.groups ?? {}
  if (clause === '' || readQuestion(rest, lexicon).named.length > 0) return null
  const move = readMove(clause, lexicon)
  // "Their cut hurts. If I go to Lambda, what is it there?": what hurts is told beside it.
  const isOfTwo = move && (scene !== '' || move.isSetAgainst || move.namesBoth || isOfChange(rest, lexicon))
  return isOfTwo ? askOfTwo(rest.replace(OR_WHAT, ''), move, '') : null
}
const CLAUSE =
  /^(?:\W*(?:and|so|but|ok|say|suppose)\b)*\W*(?<clause>(?:if|when|once|supposing|assuming|should) (?:i|we)\b(?:[^.?!;]|\.(?=\S))*?)(?:, ?(?:then )?|\s)(?<rest>(?:(?:what|which|how|who|where|when)\b|(?:would|will|do|does|can|could|should|is|are|am|must) (?:i|we|it|they|my|our|the)\b).*)$/isu
const OR_WHAT = /,? or (?:what|not|how)\W*$/i

// "What do I pay now, and what there?": now is where the reader is, there is where the reader goes; on the page of one of the
// two, that one is here.
function askOfMove(question: string, move: Move, scene: string, lexicon: Lexicon): FollowUp | null {
  const { from, to } = move
  const isToPage = to.slug === lexicon.page.slug
  const isCompared = move.isSetAgainst || isOfChange(question, lexicon)
  const isHere = HERE.test(question) || (THIS_ONE.test(question) && !isCompared)
  const isThere = THERE.test(question) || THAT_ONE.test(question)
  const isNow = NOW.test(question)
  const isThen = THEN.test(question)
  if (isHere && !isThere && !isThen && !isNow) return askAt(question, isToPage ? to : from, scene)
  if (isThere && !isHere && !isThen && !isNow)
    return askAt(question, isToPage && (!move.namesBoth || PAST.test(question)) ? from : to, scene)
  if (isThen && !isHere && !isThere && !isNow) return askAt(question, to, scene)
  if (isNow && !isHere && !isThere && !isThen) return askAt(question, isLeft(scene) ? to : from, scene)
  const isOfGoal = !isThere && !isCompared && (ONE_MEANT.test(question) || (isToPage && !isHere && !isNow))
  return isOfGoal ? askAt(question, to, scene) : askOfTwo(question, move, scene)
}
// "We left Lambda. What do we pay now?"
function isLeft(scene: string): boolean {
  return /\b(?:i|we|(?:i|we)['’]ve|have|just) (?:left|dropped|quit|ditched|dumped|abandoned|replaced|swapped|moved|switched|migrated)\b/i.test(
    scene,
  )
}
// "We left Lambda. What did we pay there?"
const PAST = /\b(?:did|used to|was|were)\b/i
const THEN = /\b(?:then|afterwards|after that)\W*$/i
const ONE_MEANT = /\b(?:it|its|they|them|their)\b/i
const NOW = /\b(?:now|today|currently|nowadays|at present|at the moment|so far|as it is|until now)\b/i
const HERE = /\b(?:here|this one)\b/i
const THIS_ONE =
  /\bthis (?:one|project|engine|company|cloud|provider|model|network)\b|\bthis(?=\W*$| (?:have|has|do|does|offer|support|need|take|cost|charge|run|work|come|use|speak|fit|read|let|allow)\b)/i
const THAT_ONE = /\bthat (?:one|project|engine|company|cloud|provider|model|network)\b/i

const OVER_THERE =
  /(?<!\b(?:is|are|was|were|be|been)) (?:over )?there\b(?! (?:is|are|was|were|will|would|be|a|an|any)\b)/gi

function askOfTwo(question: string, { from, to }: Pick<Move, 'from' | 'to'>, scene: string): FollowUp {
  const bare = withoutEnd(question).replace(OVER_THERE, '')
  const both = `from ${shortName(from)} to ${shortName(to)}`
  return {
    text: asQuestion(`${bare}, going ${both}`),
    subjects: [from, to],
    asked: `${bare}, ${both}?`,
    context: scene,
  }
}

function askAt(question: string, entry: NamedEntry, context: string): FollowUp {
  const bare = withoutEnd(question)
  const name = shortName(entry)
  const put = [THERE, HERE_ALONE].some(place => place.test(bare))
    ? bare.replace(THERE, `at ${name}`).replace(HERE_ALONE, `at ${name}`)
    : [THAT_ONE, THIS_ONE].some(one => one.test(bare))
      ? bare.replace(THAT_ONE, name).replace(THIS_ONE, name)
      : (putEntries(bare, [entry]) ?? `${bare} at ${name}`)
  return { text: asQuestion(put), subjects: [entry], context }
}

const HERE_ALONE = /(?:(?<!\b(?:carry|carries|carried) )\bover )?\bhere\b/i

// "The page's engine is as good as frozen, they say. How lively is vLLM, do people still push code over there?"
function askBesidePage(
  question: string,
  named: readonly NamedEntry[],
  scene: string,
  { entries, page }: Lexicon,
): FollowUp | null {
  const [other, another] = named
  const isOfPage = entriesOf(findNames(scene, entries)).every(({ slug }) => slug === page.slug)
  if (!other || another || other.slug === page.slug || !isOfPage) return null
  if (!/\bover there\b/i.test(question) || findNames(scene, entries).length === 0) return null
  const bare = withoutEnd(question).replace(OVER_THERE, '')
  return {
    text: asQuestion(`${bare}, next to ${shortName(page)}`),
    subjects: [page, other],
    context: scene,
  }
}

// "Abilene confuses me. What is Crusoe's job there?", "I keep reading about Abilene. Who has a part in it?"
function askOfTopic(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const topic = ABOUT.exec(scene)?.[1] ?? sceneSubject(scene)
  const known = entriesOf(findNames(topic ?? '', ...lexicon.names))
  const put = question
    .replace(
      /(?<!\b(?:is|are|was|were) )\b(?:over )?there\b(?=\W|$)(?! (?:is|are|was|were|a|an|any)\b)/i,
      `at ${topic}`,
    )
    .replace(/\b(in|of|at|behind|for|on|with|to) it\b/i, `$1 ${topic}`)
  const { named } = readQuestion(question, lexicon)
  if (topic === null || known.length > 0 || put === question || named.length === 0) return null
  return { text: asQuestion(put), subjects: entriesOf(named), context: scene }
}
const ABOUT = /\b(?:about|by|on|of|with) (\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)*)\W*$/u

// "A friend swears by Lambda. Can I rent a single card there?"
function askThere(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const [entry, another] = othersIn(scene, lexicon)
  if (!entry || another || !(THERE.test(question) || THAT_ONE.test(question))) return null
  return HERE.test(question) || NOW.test(question)
    ? askOfTwo(question, { from: lexicon.page, to: entry }, scene)
    : askAt(question, entry, scene)
}

// "Groq and Fireworks both look fine. Which is cheaper?", "They're of the same size as Lambda. How many sites has each?"
function askOfSeveral(
  question: string,
  scene: string,
  lexicon: Lexicon,
  things: readonly OwnedThing[],
): FollowUp | null {
  const read = readQuestion(question, lexicon)
  // "How does each do it?": what is done stands in the scene.
  if (ownWords(read).length === 0) return null
  const named = entriesOf(findNames(scene, lexicon.entries))
  const owners = things.filter(({ name }) => scene.includes(name)).map(({ entry }) => entry)
  const all = [...new Map([...named, ...owners].map(entry => [entry.slug, entry])).values()]
  const isWithPage = all.length === 1 && all[0]?.slug !== lexicon.page.slug && EACH.test(question)
  const subjects = isWithPage ? [lexicon.page, ...all] : all
  const before = subjects.length > 1 ? readBefore([], lexicon, things, { text: scene, subjects }) : null
  return before && chooseAmong(question, before, lexicon)
}
// "DeepSeek and Qwen are both Chinese. Do they publish weights?"
function askOfThose(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const named = entriesOf(findNames(scene, lexicon.entries))
  if (named.length < 2 || OF_SELF.test(scene) || !/\b(?:they|them|their)\b/i.test(question)) return null
  const put = readScope(question, [], lexicon.layer).over === null ? putEntries(question, named) : null
  return put === null ? null : { text: asQuestion(put), subjects: named, context: scene }
}

// "My boss swears by Lambda. Is this cheaper?": than Lambda.
function askWhetherMore(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const [other, another] = othersIn(scene, lexicon)
  const { degree, over } = readScope(question, [], lexicon.layer)
  if (!other || another || over !== null || degree?.form !== 'comparative') return null
  if (/\bthan\b/i.test(question) || !OF_PAGE.test(question)) return null
  const bare = withoutEnd(question)
  const than = degree.end === bare.length ? 'than' : 'than at'
  return {
    text: asQuestion(`${bare} ${than} ${shortName(other)}`),
    subjects: [lexicon.page, other],
    context: scene,
  }
}

const OF_PAGE = /\b(?:it|its|this|here)\b/i

// "Lambda has 13 data centers. How many does this have?": the same of the page, beside whom the scene tells of.
function askOfPageToo(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const [other, another] = othersIn(scene, lexicon)
  const { page } = lexicon
  const { content } = readQuestion(question, lexicon)
  if (!other || another || OF_SELF.test(scene) || content.length > 1 || !THIS.test(question)) return null
  const text = `${scene} ${question.replace(THIS, shortName(page))}`
  const asked = `${withoutEnd(text)}, ${shortName(page)} or ${shortName(other)}?`
  return { text, subjects: [page, other], asked }
}
const THIS = /\bthis one\b|\bthis(?=\W*$| (?:have|has|do|does|offer|support|need|take|cost|charge|run)\b)/i

const EACH = /\b(?:each|both|either|neither|the two)\b/i

// "Which was it?", "what was the falling-out about?": words that find nothing but with the scene.
function askWhole(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const read = readQuestion(question, lexicon)
  const own = ownWords(read)
  const [about] = ABOUT_EVENT.exec(question) ?? []
  const isOfEvent =
    about !== undefined && read.facets.size === 0 && own.every(({ text }) => about.includes(text))
  return IDENTIFIES.test(question) || isOfEvent
    ? { text: `${scene} ${question}`, subjects: [lexicon.page], context: scene }
    : null
}
const IDENTIFIES =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:(?:which|who)(?: (?:one|model|project|company))? (?:is|was)|(?:what|when|where|why|how much|how many|how long|how big) was) it(?: called| named)?\W*$|^\W*(?:is|was) it (?:really |actually |still )?(?:true|so|right|correct|the case)\W*$|^\W*(?:how did (?:it|that|this) (?:go|end|happen|turn out|play out)|what (?:happened|came of it))(?: then| next| after| exactly)?\W*$/i
const ABOUT_EVENT = /\b(?:was|were|did|happened)\b.*\bthe [\p{L}-]+\b/iu
