import type { AnswerType } from '#lib/retrieval/answer-type.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Entry } from '#lib/wiki/model.ts'
import { findBearing } from './find-bearing.ts'
import { orderByDegree } from './order-by-degree.ts'
import type { AnswerPlan } from './plan-answer.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import { tableOf } from './table-of.ts'
import type { PlanLine } from './writer.ts'

/** The best claim of every sibling that has one, side by side, by value where a superlative asks, and how many have none. */
export function planSurvey(
  resolved: ResolvedQuestion,
  { own, others, units }: Retrieval,
  facetOrder: readonly string[],
): AnswerPlan {
  const bearing = findBearing(resolved, [...own, ...others], units)
  const speaking = orderByDegree(
    resolved.subjects.flatMap(entry => bearing.get(entry.slug) ?? []),
    resolved,
    units,
  )
  const silent = resolved.subjects.filter(({ slug }) => !bearing.has(slug))
  if (speaking.length === 0) return { lines: [], table: null, support: [], silent }
  const shown = speaking.slice(0, MOST_LINES)
  const lines: PlanLine[] = [
    ...countLines(resolved, speaking.length),
    ...shown.map(({ profile }): PlanLine => ({ kind: 'claim', claim: profile.claim })),
    ...restLines(resolved, speaking.length - shown.length, silent.length),
  ]
  return { lines, table: tableOf(toColumns(resolved.subjects, shown), facetOrder), support: [], silent }
}

// More lines than this are a list to look through, not an answer; a layer may hold hundreds of entries.
const MOST_LINES = 12

function toColumns(
  subjects: readonly Entry[],
  shown: readonly ClaimMatch[],
): { entry: Entry; fitting: ClaimMatch[] }[] {
  return shown.flatMap(match => {
    const entry = subjects.find(({ slug }) => slug === match.profile.claim.entry)
    return entry ? [{ entry, fitting: [match] }] : []
  })
}

function countLines({ scope, subjects }: ResolvedQuestion, count: number): PlanLine[] {
  if (!scope.counts) return []
  return [{ kind: 'structure', text: `The wiki has a claim on this for ${count} of the ${subjects.length}.` }]
}

function restLines({ question }: ResolvedQuestion, unshown: number, silent: number): PlanLine[] {
  const texts: string[] = []
  if (unshown > 0) texts.push(`It has a claim on this for ${unshown} more; ask of one by name.`)
  if (silent === 1) texts.push(`The wiki has ${thingOf(question.wants)} for the other one.`)
  if (silent > 1) texts.push(`The wiki has ${thingOf(question.wants)} for the other ${silent}.`)
  return texts.map(text => ({ kind: 'structure', text }))
}

function thingOf(wants: AnswerType): string {
  if (wants === 'money' || wants === 'number') return 'no figure'
  return wants === 'date' ? 'no date' : 'nothing on this'
}
