import { toSearchTerms } from '#lib/language/search-terms.ts'
import { likeness, meaningRow } from '#lib/language/word-meaning.ts'
import { holdsAnswerType } from '#lib/retrieval/answer-type.ts'
import { stopTerms } from '#lib/retrieval/stopwords.ts'

/** Whether a question asks how many there are of something. */
export function asksCount(question: string): boolean {
  return COUNTS.test(question)
}
const COUNTS = /\b(?:how many|number of)\b/i
const COUNTED_WORDS =
  /\b(?:how many|number of) (?:of (?:its|their|the|these|those) )?((?:[\p{L}\d-]+ ?){1,3})/iu

/** The terms of what a question counts: "how many active miners are there?", the words up to the verb. */
export function countedIn(question: string): string[] {
  const words = COUNTED_WORDS.exec(question)?.[1]?.split(' ') ?? []
  const end = words.findIndex(word => toSearchTerms(word).every(term => stopTerms.has(term)))
  return words.slice(0, end < 0 ? words.length : end).flatMap(toSearchTerms)
}

/** Whether a question asks how many somebody has in all, and not in one thing. */
export function asksOfAllOwned(question: string): boolean {
  return OWNS.test(question) && !IN_ONE.test(question)
}

/** Whether a text tells only how many are in one: "an eight-GPU server" says nothing of how many there are. */
export function isOnlyOfParts(text: string, counted: readonly string[]): boolean {
  const holds = (part: string) => toSearchTerms(part).some(term => counted.includes(term))
  return holds(text) && !holds(text.replace(OF_PART, part => (holds(part) ? '' : part)))
}
const OWNS = /\b(?:owns?|runs?|ha[sv]e|operates?)\b/i
const IN_ONE = /\b(?:per|each|in (?:an?|one|the|its)|on (?:an?|one))\b/i
const OF_PART = /(?<![\p{L}\d,.])[\p{L}\d]+-[\p{L}\d]+|\bper [\p{L}\d-]+/giu

/** Whether an editors' question counts the same things, in whatever other words. */
export function isCountOf(ask: string, counted: readonly string[]): boolean {
  return countedIn(ask).some(term =>
    counted.some(other => term === other || likeness(meaningRow(term), meaningRow(other)) >= ALIKE),
  )
}
// A cosine.
const ALIKE = 0.6

/**
 * Whether a text holds no number of what is counted: none at all, or none near it where it speaks of it, as in "above a citation
 * threshold".
 */
export function namesNoNumber(text: string, counted: readonly string[]): boolean {
  if (!tellsHowMany(text)) return true
  const words = text.split(/\s+/)
  const at = words.flatMap((word, i) => (toSearchTerms(word).some(term => counted.includes(term)) ? [i] : []))
  return (
    at.length > 0 && at.every(i => !tellsHowMany(words.slice(Math.max(0, i - BEFORE), i + AFTER).join(' ')))
  )
}

function tellsHowMany(text: string): boolean {
  return holdsAnswerType(text, 'number') || ROUGHLY.test(text)
}
const ROUGHLY =
  /\b(?:dozens|hundreds|thousands|[mb]illions|crores?|lakhs?|both|several|many|most|all|every|each|no|none|only|few|pair|couple|unlimited)\b/i
// In words: "thirteen large data centers", "GPUs from 138 countries".
const BEFORE = 6
const AFTER = 3
