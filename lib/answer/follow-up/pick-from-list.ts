import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { Before } from './conversation.ts'
import { askAt, asQuestion, shortName } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

const ORDINALS: Record<string, number> = {
  first: 0,
  '1st': 0,
  former: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  last: -1,
  latter: -1,
}
// What may follow an ordinal that points: the end, a noun for entries, a verb; "the first phase" points at nothing.
const PLACE =
  /\b(?:the|number)\s+(first|1st|former|second|2nd|third|3rd|fourth|4th|last|latter)(?:\s+(?:one|two|project|option|question|entry|sibling|suggestion|company|engine|model|provider|cloud))?(?=['’]|\W*$|[:,]|(?<= one) |\W+(?:is|was|do|does|did|has|have|can|please|and|cost|charge|need|come)\b)/i

/** "The second one": an entry that the answer before set out, or a question that it offered. */
export const pickFromList: Rewrite = (text, before, lexicon) => {
  const place = PLACE.exec(text)
  const ordinal = ORDINALS[place?.[1]?.toLowerCase() ?? '']
  if (!place || ordinal === undefined) return null
  const back = BACK_TO.exec(text)?.[1]
  const spoken = back === undefined ? undefined : before.spokenOf().at(ordinal)
  if (back !== undefined && spoken) return { text: askAt(back, [spoken]), subjects: [spoken] }
  // "The second one, CoreWeave": it is named there and then.
  if (/^, \p{Lu}/u.test(text.slice(place.index + place[0].length))) return null
  const rest = text.replace(place[0], ' ')
  const read = readQuestion(rest, lexicon)
  const isBare = read.content.length === 0 && read.facets.size === 0
  const next = isBare ? inSeries(before.text, ordinal) : null
  if (next !== null) return { text: asQuestion(next), subjects: before.subjects }
  const entry = listOf(before).at(ordinal)
  if (entry) {
    const asked = isBare
      ? `What is ${shortName(entry)}?`
      : asQuestion(text.replace(place[0], shortName(entry)))
    return { text: asked, subjects: [entry] }
  }
  const offer = before.answer?.suggestions.at(ordinal)
  if (offer === undefined || !isBare) return null
  const named = entriesOf(readQuestion(offer, lexicon).named)
  return { text: offer, subjects: named.length > 0 ? named : before.subjects }
}

// "Back to the first one, what does it cost?": what the conversation was about first.
const BACK_TO =
  /^\W*(?:(?:and|ok|so|now|let's|lets)\W+)*(?:(?:go|going|come|coming) )?back to the \p{L}+(?: \p{L}+)?[:,–-]\s*(.{6,})$/iu

// "And the second?" after INTELLECT-1 is INTELLECT-2; after "the first round", the second round.
function inSeries(question: string, ordinal: number): string | null {
  if (ordinal < 0) return null
  const word = WORDS[ordinal]
  const inWords = /\b(?:the|its|their) (first|second|third|fourth)\b(?= \p{L})/iu.exec(question)
  if (inWords?.[1] && word)
    return (
      question.slice(0, inWords.index) +
      inWords[0].replace(inWords[1], word) +
      question.slice(inWords.index + inWords[0].length)
    )
  const numbered = /\b\p{Lu}[\p{L}]*[- ](?=[1-4]\b(?![.,]\d))/u.exec(question)
  if (!numbered) return null
  const at = numbered.index + numbered[0].length
  return `${question.slice(0, at)}${ordinal + 1}${question.slice(at + 1)}`
}
const WORDS = ['first', 'second', 'third', 'fourth']

// With no list in the answer before, the entries that the conversation went through, in its order.
function listOf({ listed, earlier }: Before): NamedEntry[] {
  if (listed.length > 1) return listed
  return earlier.length > 1 ? earlier.toReversed() : []
}
