import { byScore } from '#lib/retrieval/match-claim.ts'
import { entriesOf } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import { speaksOfThem } from '../choose/of-whom-they-speak.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import type { AnswerPlan } from './plan-answer.ts'

/**
 * "What has Crusoe to do with Stargate?" is answered by what is told of both: the claim of each entry that names the other and is
 * nearest to the question. Null for any other question, or where no claim names both.
 */
export function planRelation({ question }: ResolvedQuestion, { own, others }: Retrieval): AnswerPlan | null {
  const entries = entriesOf(question.named)
  if (entries.length !== 2 || !RELATES.test(question.text)) return null
  const naming = [...own, ...others]
    .filter(match => match.profile.claim.status === 'current' && speaksOfThem(match, entries))
    .toSorted(byScore)
  const told = entries.flatMap(({ slug }) => naming.find(({ profile }) => profile.claim.entry === slug) ?? [])
  if (told.length === 0) return null
  return {
    lines: told.map(({ profile }) => ({ kind: 'claim', claim: profile.claim })),
    table: null,
    support: naming.map(({ profile }) => profile.claim).slice(0, 8),
    silent: [],
  }
}

const RELATES =
  /\b(?:have|has|had|got|having) (?:(?:anything|something|\S+) )?to do with\b|\b(?:connect(?:ed|ions?)|relat(?:ed|ions?|ionship)|tied|ties|links?|linked|involve(?:d|ment)|partner(?:s|ships?)?) (?:to|with|between|in|of)\b/i
