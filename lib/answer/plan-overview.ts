import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { AnswerPlan } from './plan-answer.ts'
import type { ResolvedQuestion } from './resolve-question.ts'

/** What an entry is, then one claim of each of the facets that pages show first; for a reader who wants more, those not yet given. */
export function planOverview(
  resolved: ResolvedQuestion,
  { own }: Retrieval,
  facetOrder: readonly string[],
): AnswerPlan {
  const claims = own
    .map(({ profile }) => profile.claim)
    .filter(({ id, status }) => status === 'current' && !resolved.seen.has(id))
    .sort((a, b) => facetOrder.indexOf(a.facet) - facetOrder.indexOf(b.facet) || compareIds(a, b))
  const firsts = [...new Map(claims.toReversed().map(claim => [claim.facet, claim])).values()].toReversed()
  const chosen = firsts.slice(0, resolved.seen.size > 0 ? 2 : 1)
  return {
    lines: chosen.map(claim => ({ kind: 'claim', claim })),
    table: null,
    support: claims.slice(0, 8),
    silent: [],
  }
}

function compareIds(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
