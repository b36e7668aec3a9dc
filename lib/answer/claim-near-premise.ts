import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from './resolve-question.ts'

/**
 * The claim that comes nearest to what a question takes for granted ("why did vLLM go closed source?"), to be told beside a
 * refusal; null for a question that takes nothing for granted, or where no claim speaks of the matter.
 */
export function claimNearPremise(
  { question, shape }: ResolvedQuestion,
  { own, units }: Retrieval,
): Claim | null {
  if (question.wants !== 'reason' || shape !== 'fact') return null
  const near = own.filter(
    ({ profile, alike, held, strengths }) =>
      profile.claim.status !== 'superseded' &&
      alike >= ALIKE &&
      held >= HELD &&
      // The name of the entry alone is no matter.
      units.some(({ isOfName }, u) => !isOfName && (strengths[u] ?? 0) >= MET),
  )
  return near.toSorted((a, b) => b.alike + b.held - a.alike - a.held)[0]?.profile.claim ?? null
}

// A cosine, and a share of what the question says: below these, the nearest claim is of something else ("why is the sky
// blue?" comes to 0.34 and 0.18). Set by reading what is told beside refusals of the tuning half's questions.
const ALIKE = 0.5
const HELD = 0.22
// Of 1: how well a word is met by one like it.
const MET = 0.6
