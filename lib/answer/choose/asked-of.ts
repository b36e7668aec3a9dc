import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { QuestionWord } from '#lib/retrieval/question-words.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { findBridge } from '../understand/find-bridge.ts'

/**
 * The question as it is put to one of the entries it compares: without the others' names and the version after a name, and without
 * what only leads to a name (`findBridge`).
 */
export function askedOf(question: ReadQuestion, entry: NamedEntry): ReadQuestion {
  const others = question.named.filter(mention => mention.entry.slug !== entry.slug)
  const bridges = question.named.flatMap(({ start }) => {
    const from = findBridge(question.text.slice(0, start))
    return from === null ? [] : [{ from, to: start }]
  })
  const isOfOthers = (word: QuestionWord) =>
    others.some(mention => isPartOf(word, mention, question.text)) ||
    bridges.some(({ from, to }) => word.start >= from && word.start < to)
  return {
    ...question,
    content: question.content.filter(word => !isOfOthers(word)),
    inNames: question.inNames.filter(word => !isOfOthers(word)),
    words: question.words.map(word => (isOfOthers(word) ? { ...word, term: '' } : word)),
  }
}

function isPartOf(word: QuestionWord, { start, end }: NameMention, text: string): boolean {
  if (word.start < end && start < word.end) return true
  return /\d/.test(word.text) && word.start >= end && /^[\s-]$/.test(text.slice(end, word.start))
}
