import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import { askAtEntry, askOfTwo } from './ask-at-entry.ts'
import { isOfChange } from './is-of-change.ts'
import { readMove } from './read-move.ts'
import { HERE, NOW, THAT_ONE, THEN, THERE, THIS_ONE } from './scene-words.ts'

/** "If I went with Lambda instead, would I have to pay ahead?": the scene is a clause of the question. */
export function askOfClause(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
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

/**
 * "What do I pay now, and what there?": now is where the reader is, there is where the reader goes; on the page of one of the two,
 * that one is here. Both are asked where the question points at both, or at neither and compares.
 */
export function askOfMove(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const move = readMove(scene, lexicon)
  if (move === null) return null
  const { from, to } = move
  const isToPage = to.slug === lexicon.page.slug
  const isCompared = move.isSetAgainst || isOfChange(question, lexicon)
  const pointers = pointersIn(question, isCompared)
  const isOfGoal = pointers.length === 0 && !isCompared && (isToPage || ONE_MEANT.test(question))
  if (isOfGoal) return askAtEntry(question, to, scene)
  const [pointer, another] = pointers
  if (pointer === undefined || another !== undefined) return askOfTwo(question, move, scene)
  const isOfLeft = isToPage && (!move.namesBoth || PAST.test(question))
  const isOfFrom =
    (pointer === 'here' && !isToPage) ||
    (pointer === 'there' && isOfLeft) ||
    (pointer === 'now' && !isLeft(scene))
  return askAtEntry(question, isOfFrom ? from : to, scene)
}

function pointersIn(question: string, isCompared: boolean): ('here' | 'there' | 'now' | 'then')[] {
  const isHere = HERE.test(question) || (THIS_ONE.test(question) && !isCompared)
  const isThere = THERE.test(question) || THAT_ONE.test(question)
  return [
    ...(isHere ? ['here' as const] : []),
    ...(isThere ? ['there' as const] : []),
    ...(NOW.test(question) ? ['now' as const] : []),
    ...(THEN.test(question) ? ['then' as const] : []),
  ]
}

// "We left Lambda. What do we pay now?"
function isLeft(scene: string): boolean {
  return /\b(?:i|we|(?:i|we)['’]ve|have|just) (?:left|dropped|quit|ditched|dumped|abandoned|replaced|swapped|moved|switched|migrated)\b/i.test(
    scene,
  )
}
// "We left Lambda. What did we pay there?"
const PAST = /\b(?:did|used to|was|were)\b/i
const ONE_MEANT = /\b(?:it|its|they|them|their)\b/i
