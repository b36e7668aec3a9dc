import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { QuestionWord } from '#lib/retrieval/question-words.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/** The question as it is put to one of the entries it compares: without the others' names, or the version after a name. */
export function askedOf(question: ReadQuestion, entry: NamedEntry): ReadQuestion {
  const others = question.named.filter(mention => mention.entry.slug !== entry.slug)
  const isOfOthers = (word: QuestionWord) => others.some(mention => isPartOf(word, mention, question.text))
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
