import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { asksWhyItCame } from '../demands/explains-why.ts'
import { areJoined } from './names-in-list.ts'
import type { Scope } from './read-scope.ts'

/** What kind of answer a question wants. */
export type Shape = 'fact' | 'overview' | 'comparison' | 'survey' | 'small-talk' | 'instruction'

/**
 * What kind of answer a question wants, given the entries it names and those it is about. "How many of these?", said after all of
 * `among` siblings were told of, counts all again.
 */
export function findShape(
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
  // "What is IO-SDK?" is asked of a part that goes by more than the entry's name.
  const isOfPart = question.named.some(({ end }) => /^-\p{Lu}{2}/u.test(question.text.slice(end)))
  // "What does its name mean?" asks for more than what it is.
  const isOfName = /\bname\b.*\b(?:mean|stand for)\b/i.test(question.text)
  if (
    question.overview &&
    !isOfPart &&
    !isOfName &&
    question.content.every(({ index }) => question.facets.get('overview')?.has(index)) &&
    subjects.length === 1
  )
    return 'overview'
  const isBareName =
    question.wants === 'any' &&
    question.content.length === 0 &&
    question.facets.size === 0 &&
    !isOfPart &&
    named.length > 0
  // "Does Ollama use llama.cpp?" asks of the two, however few its words.
  const isOfTwo = named.length > 1 && asksWhether(question.text)
  // "What came after Templar?"
  const isOfNext = /\b(?:came|comes?|follow(?:s|ed)?) (?:after|before|next)\b/i.test(question.text)
  return isBareName && !isOfTwo && !isOfNext && wordsBeside(question) < leastSaid(question)
    ? 'overview'
    : 'fact'
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
