import { z } from 'zod'
import { ClaimStatus, SourceKind } from '#lib/wiki/model.ts'

/** A claim as it stood when it was cited: a later change of the wiki does not change it. */
export const CitedClaim = z.object({
  entry: z.string(),
  layer: z.string(),
  facet: z.string(),
  text: z.string(),
  status: ClaimStatus,
  /** The claim that replaces or contests this one. */
  by: z.string().nullable(),
  asOf: z.string().nullable(),
  /** Permalink within the site, as `/infrastructure/akash-network#pricing-1`. */
  url: z.string(),
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      url: z.string(),
      kind: SourceKind,
      locate: z.string().nullable(),
    }),
  ),
})
export type CitedClaim = z.infer<typeof CitedClaim>

/** One sentence as the gate released it. A `structure` sentence states no fact of the world and cites nothing. */
export const Sentence = z.object({
  text: z.string(),
  kind: z.enum(['claim', 'structure']),
  check: z.enum(['quoted', 'checked']).nullable(),
  citations: z.array(z.string()),
})
export type Sentence = z.infer<typeof Sentence>

/** A sentence that was drafted and not shown, with the machine's reason and the words that failed. */
export const WithheldSentence = z.object({
  text: z.string(),
  reason: z.string(),
  span: z.string().nullable(),
})
export type WithheldSentence = z.infer<typeof WithheldSentence>

/** Entries side by side: one row a facet, one cell an entry; a cell without citations means the wiki does not say. */
export const ComparisonTable = z.object({
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      facet: z.string(),
      cells: z.array(z.object({ entry: z.string(), citations: z.array(z.string()) })),
    }),
  ),
})
export type ComparisonTable = z.infer<typeof ComparisonTable>

/** Tokens of all requests for one answer together. */
const Usage = z.object({
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  requests: z.number().int(),
})

/** How many of a model's sentences did not pass as they came and were shown all the same. */
export const Mended = z.object({
  /** Under other claims than those they cited. */
  reattributed: z.number().int(),
  /** Let through by the judge. */
  judged: z.number().int(),
  /** Written anew. */
  repaired: z.number().int(),
  /** In the words of the claim they cited. */
  quoted: z.number().int(),
})
export type Mended = z.infer<typeof Mended>

/** A whole answer: what `/api/v1/ask` returns, and what a conversation stores. */
export const Answer = z.object({
  conversation: z.string(),
  /** `built-in`, or the id of the model that wrote. */
  answerer: z.string(),
  wikiVersion: z.string(),
  /** The question as it was understood, with what a follow-up refers to put in. */
  resolved: z.string(),
  abstained: z.boolean(),
  sentences: z.array(Sentence),
  table: ComparisonTable.nullable(),
  /** Every claim that a sentence or a cell cites. */
  claims: z.record(z.string(), CitedClaim),
  /** Ids of all claims that the writer was given. */
  consulted: z.array(z.string()),
  withheld: z.array(WithheldSentence),
  coverage: z.object({ entries: z.number().int(), cited: z.array(z.string()), silent: z.array(z.string()) }),
  suggestions: z.array(z.string()),
  /** Set when a question is about an entry of another layer: where it can be asked. */
  elsewhere: z.object({ entry: z.string(), name: z.string(), layer: z.string(), url: z.string() }).nullable(),
  /** What models took of this answer; absent when none was asked. */
  usage: Usage.optional(),
  /** Set when a model was asked and the built-in writer had to answer, or to finish, in its place. */
  fallback: z
    .object({
      model: z.string(),
      reason: z.string(),
      /** How many of the model's sentences had been released. */
      after: z.number().int(),
    })
    .optional(),
  mended: Mended.optional(),
})
export type Answer = z.infer<typeof Answer>

/** One question and its answer in a conversation, oldest first in a history. */
export interface Turn {
  entry: string
  question: string
  answer: Answer | null
}

/** What happens while an answer is made, in order: `understood` once, then sentences, then `finished` once. */
export type AnswerEvent =
  | { type: 'understood'; resolved: string; answerer: string; wikiVersion: string }
  | { type: 'sentence'; sentence: Sentence; claims: Record<string, CitedClaim> }
  | { type: 'withheld'; withheld: WithheldSentence }
  | { type: 'finished'; answer: Answer }

/** What an answer is made from. The history comes from the database, never from a browser. */
export interface Ask {
  conversation: string
  entry: string
  question: string
  history: readonly Turn[]
}
