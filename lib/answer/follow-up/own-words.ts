import type { QuestionWord } from '#lib/retrieval/question-words.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/** The words by which a question asks, without those that only name entries, by alias or version ("Gemma 4"). */
export function ownWords({ content, named }: ReadQuestion): QuestionWord[] {
  return content.filter(
    ({ text, start, end }) =>
      !/^v?\d[\d.]*$/.test(text) && !named.some(mention => start < mention.end && mention.start < end),
  )
}
