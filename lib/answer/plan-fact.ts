import { isAnswer } from '#lib/retrieval/is-answer.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { AnswerPlan } from './plan-answer.ts'
import type { ResolvedQuestion } from './resolve-question.ts'

/** The claim that decides the question, and one more where it helps. */
export function planFact(resolved: ResolvedQuestion, { own, others }: Retrieval): AnswerPlan {
  const unseen = own.filter(({ profile }) => !resolved.seen.has(profile.claim.id))
  const found = bestOf(unseen, others, resolved)
  const chosen = found.slice(0, 1).concat(
    found
      .slice(1)
      .filter(match => isWorthAdding(match, found))
      .slice(0, MOST - 1),
  )
  return {
    lines: chosen.map(({ profile }) => ({ kind: 'claim', claim: profile.claim })),
    table: null,
    support: [...unseen.slice(0, 8), ...others.slice(0, 4)].map(({ profile }) => profile.claim),
    silent: [],
  }
}

// A fact is answered in at most this many claims; three of them stay under seventy words only when short.
const MOST = 2

function bestOf(
  own: readonly ClaimMatch[],
  others: readonly ClaimMatch[],
  resolved: ResolvedQuestion,
): ClaimMatch[] {
  const answering = own.filter(match => isAnswer(match, resolved.question, 'own'))
  if (answering.length > 0) return answering
  return others.filter(match => isAnswer(match, resolved.question, 'other')).slice(0, 1)
}

function isWorthAdding(match: ClaimMatch, [best]: readonly ClaimMatch[]): boolean {
  return best !== undefined && match.score >= best.score * 0.8
}
