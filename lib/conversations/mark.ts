import { z } from 'zod'

/** A reader's objection to an answer, to one of its sentences, or to one claim that a sentence cites. */
export const Mark = z.object({
  kind: z.enum(['wrong-source', 'not-helpful']),
  /** The sentence, from 0; null for the whole answer. */
  sentence: z.number().int().min(0).nullable(),
  claim: z.string().nullable(),
})
export type Mark = z.infer<typeof Mark>
