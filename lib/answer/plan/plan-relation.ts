import { byScore } from '#lib/retrieval/match-claim.ts'
import { entriesOf } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim, NamedEntry } from '#lib/wiki/model.ts'
import { speaksOfThem } from '../choose/of-whom-they-speak.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import type { AnswerPlan } from './plan-answer.ts'

/**
 * "What has Crusoe to do with Stargate?" is answered by what is told of both: the claim of each entry that names the other and is
 * nearest to the question. Null for any other question, or where no claim names both.
 */
export function planRelation({ question }: ResolvedQuestion, { own, others }: Retrieval): AnswerPlan | null {
  const entries = entriesOf(question.named)
  const isOfMore = question.wants !== 'any' || question.content.some(({ text }) => !OF_RELATION.test(text))
  if (entries.length !== 2 || isOfMore || !RELATES.test(question.text)) return null
  const told = toldOfBoth(entries, { own, others })
  if (told.length === 0) return null
  return {
    lines: told.map(claim => ({ kind: 'claim', claim })),
    table: null,
    support: [],
    silent: [],
  }
}

/** What is told of two entries at once: of each of them the claim that names both and is nearest to the question. */
export function toldOfBoth(
  entries: readonly NamedEntry[],
  { own, others }: Pick<Retrieval, 'own' | 'others'>,
): Claim[] {
  const naming = [...own, ...others]
    .filter(match => match.profile.claim.status === 'current' && speaksOfThem(match, entries))
    .toSorted(byScore)
  return entries.flatMap(
    ({ slug }) => naming.find(({ profile }) => profile.claim.entry === slug)?.profile.claim ?? [],
  )
}

const RELATES =
  /\b(?:to do with|connect(?:ed|ions?)|relat(?:es?|ed|ions?|ionship)|tied|ties|links?|linked|involve(?:d|ment)|partner(?:s|ships?)?|(?:role|part) (?:in|of|at|do|does|did))\b/i
// What such a question says beside the names: when a partnership ended is another.
const OF_RELATION =
  /^(?:do|role|part|play|connect\w*|relat\w*|tied|ties|link\w*|involve\w*|partner\w*|between|anything|something|kind|sort)$/i
