import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Passages = z.object({
  /** The sentences of each article, in order. */
  articles: z.record(z.string(), z.array(z.string())),
  /** Which sentences make a paragraph, article by article. */
  paragraphs: z.record(z.string(), z.array(z.array(z.number()))),
  questions: z.array(
    z.object({ set: z.string(), article: z.string(), question: z.string(), answers: z.array(z.number()) }),
  ),
})
/** Questions whose answering sentences in an article are known (the shape of answer-sentence-selection sets). */
export type Passages = z.infer<typeof Passages>

/** Reads a file of passages; throws what zod says of a malformed one. */
export function readPassages(file: string): Passages {
  return Passages.parse(JSON.parse(readFileSync(file, 'utf8')))
}
