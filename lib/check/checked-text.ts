import { z } from 'zod'
import { CitedClaim } from '#lib/answer/answer.ts'

/**
 * What the wiki says of one sentence. `quoted`: its words stand in a claim. `checked`: numbers, names and negation agree
 * with claims. `outdated`: only superseded claims bear it out. `contradicted`: a claim says otherwise. `unsupported`: no
 * claim bears it out, which does not make it wrong.
 */
export const TextVerdict = z.enum(['quoted', 'checked', 'outdated', 'contradicted', 'unsupported'])
export type TextVerdict = z.infer<typeof TextVerdict>

export const CheckedSentence = z.object({
  text: z.string(),
  verdict: TextVerdict,
  /** Ids of the claims that bear the sentence out. */
  supportedBy: z.array(z.string()),
  /** Ids of the claims that say otherwise, or that replace those which bear it out. */
  contradictedBy: z.array(z.string()),
  /** Ids of the claims nearest to a sentence that none bears out, nearest first. */
  nearest: z.array(z.string()),
  /** The machine's reason why the sentence is not borne out, as withheld sentences of answers have it. */
  reason: z.string().nullable(),
  /** The reason in words. */
  explanation: z.string().nullable(),
  /** The words that the reason is about. */
  span: z.string().nullable(),
})
export type CheckedSentence = z.infer<typeof CheckedSentence>

/** A text beside the wiki, sentence by sentence. */
export const CheckedText = z.object({
  wikiVersion: z.string(),
  sentences: z.array(CheckedSentence),
  /** How many sentences have each verdict. */
  counts: z.record(TextVerdict, z.number().int()),
  /** Every claim that a sentence names. */
  claims: z.record(z.string(), CitedClaim),
})
export type CheckedText = z.infer<typeof CheckedText>
