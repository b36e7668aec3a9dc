import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Facet } from '#lib/wiki/model.ts'
import { filedUnder } from '../choose/filed-under.ts'
import { leavesOut, readDemands } from '../demands/leaves-out.ts'
import { listNames } from '../follow-up/phrase.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { facetsNamed } from '../understand/facets-asked.ts'
import type { PlanLine } from '../writer.ts'
import type { AnswerPlan } from './plan-answer.ts'

// So many claims of a facet are an answer; the page holds the rest.
const MOST = 2

/** The best claims filed under the facet that a question asks for by name; null where the entry has none there. */
export function planFacet(resolved: ResolvedQuestion, { own }: Retrieval, facet: string): AnswerPlan | null {
  const demands = readDemands(resolved.question.text)
  const filed = filedUnder(own, facet).filter(
    match => !resolved.seen.has(match.profile.claim.id) && !leavesOut(match, demands),
  )
  if (filed.length === 0) return null
  return {
    lines: filed.slice(0, MOST).map(({ profile }) => ({ kind: 'claim', claim: profile.claim })),
    table: null,
    support: [...filed.slice(MOST), ...own.slice(0, 4)].map(({ profile }) => profile.claim),
    silent: [],
  }
}

/** A claim of each facet that a question names side by side ("its limits, pricing and history"); null where it asks otherwise. */
export function planFacets(
  resolved: ResolvedQuestion,
  retrieval: Retrieval,
  known: readonly Facet[],
): AnswerPlan | null {
  const named = facetsNamed(resolved.question, known)
  if (named.length < 2) return null
  const plans = named.flatMap(({ slug }) => planFacet(resolved, retrieval, slug) ?? [])
  if (plans.length === 0) return null
  const missing = named.filter(
    ({ slug }) => !retrieval.own.some(({ profile }) => profile.claim.facet === slug),
  )
  return {
    lines: [...plans.flatMap(({ lines }) => lines.slice(0, 1)), ...missingLines(missing, resolved)],
    table: null,
    support: plans.flatMap(({ support }) => support.slice(0, MOST)),
    silent: [],
  }
}

function missingLines(facets: readonly Facet[], { subjects }: ResolvedQuestion): PlanLine[] {
  const names = facets.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))
  if (names.length === 0) return []
  const list = names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
  return [{ kind: 'structure', text: `The wiki has no claim on ${list} of ${listNames(subjects)}.` }]
}
