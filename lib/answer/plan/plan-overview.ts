import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { holdsVersion, versionsIn } from '../understand/versions.ts'
import type { AnswerPlan } from './plan-answer.ts'
import { withinWords } from './within-words.ts'

/** What an entry is, then one claim of each of the facets that pages show first, or of those to `tell`; for a reader who wants more, those not yet given. */
export function planOverview(
  resolved: ResolvedQuestion,
  { own }: Retrieval,
  facetOrder: readonly string[],
  tell: readonly string[],
): AnswerPlan {
  const claims = own
    .map(({ profile }) => profile.claim)
    .filter(({ id, status }) => status === 'current' && !resolved.seen.has(id))
    .sort((a, b) => facetOrder.indexOf(a.facet) - facetOrder.indexOf(b.facet) || compareIds(a, b))
  const ofVersion = ofTheVersion(claims, resolved.text)
  if (ofVersion.length > 0 && resolved.seen.size === 0)
    return {
      lines: ofVersion.slice(0, TELL_ME.test(resolved.text) ? 2 : 1).map(claim => ({ kind: 'claim', claim })),
      table: null,
      support: claims.slice(0, 8),
      silent: [],
    }
  const firsts = [...new Map(claims.toReversed().map(claim => [claim.facet, claim])).values()].toReversed()
  const isAskedAtLength = TELL_ME.test(resolved.text)
  const chosen =
    resolved.seen.size > 0 ? firsts.slice(0, 2) : isAskedAtLength ? telling(firsts, tell) : firsts.slice(0, 1)
  return {
    lines: chosen.map(claim => ({ kind: 'claim', claim })),
    table: null,
    support: claims.slice(0, 8),
    silent: [],
  }
}

// "What is Qwen3.5?": the claims that begin with it, its history first.
function ofTheVersion(claims: readonly Claim[], question: string): Claim[] {
  const asked = versionsIn(question)
  const begins = ({ text }: Claim) => {
    const [first] = versionsIn(text)
    const isFirst = first !== undefined && text.toLowerCase().indexOf(first.name) < BEGINNING
    return isFirst && holdsVersion(asked, first)
  }
  const isHistory = ({ facet }: Claim) => facet === 'history'
  const own = claims.filter(begins)
  return [...own.filter(isHistory), ...own.filter(claim => !isHistory(claim))]
}
// In letters: where the name that a claim is on stands.
const BEGINNING = 30

// "Tell me about it": what it is, and a line from each of the facets by which the wiki tells an entry in short.
const TELL_ME =
  /\b(?:tell|describe|overview|summar\w+|introduc\w+|intro|explain|everything|sum up|whole (?:story|picture)|should (?:i|we) know|(?:need|have) to know)\b/i
const MOST = 4

function telling(firsts: readonly Claim[], facets: readonly string[]): Claim[] {
  const isTold = ({ facet }: Claim) => facets.length === 0 || facets.includes(facet)
  const chosen = firsts.filter(isTold).slice(0, MOST)
  return chosen.length > 0 ? withinWords(chosen) : firsts.slice(0, 1)
}
function compareIds(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
