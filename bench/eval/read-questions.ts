import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const Key = z.object({
  question: z.string(),
  must: z.array(z.array(z.string())).optional(),
  may: z.array(z.string()).default([]),
  abstain: z.boolean().default(false),
  entries: z.array(z.string()).optional(),
  link: z.string().optional(),
  forbid: z.array(z.string()).default([]),
})
/** One question and what a right answer to it must and may hold. */
export type Key = z.infer<typeof Key>

const Item = z
  .object({
    id: z.string(),
    kind: z.string(),
    style: z.string(),
    entry: z.string(),
    turns: z.array(Key).optional(),
  })
  .and(Key.partial())

/** An item of the question set: one question, or a conversation whose later turns are judged. */
export interface QuestionItem {
  id: string
  kind: string
  style: string
  entry: string
  turns: Key[]
  /** Even items are tuned on, odd ones are only reported. */
  half: 'tuning' | 'report'
}

/** Reads all question files of a folder; throws what zod says of a malformed item. */
export function readQuestions(folder: string): QuestionItem[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file => z.array(Item).parse(parse(readFileSync(join(folder, file), 'utf8'))))
    .map(item => ({
      id: item.id,
      kind: item.kind,
      style: item.style,
      entry: item.entry,
      turns: item.turns ?? [Key.parse(item)],
      half: Number(/(\d+)$/.exec(item.id)?.[1] ?? 0) % 2 === 0 ? 'tuning' : 'report',
    }))
}
