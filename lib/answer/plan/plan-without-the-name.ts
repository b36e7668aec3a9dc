import type { WithoutTheName } from '../choose/without-the-name.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import type { PlanLine } from '../writer.ts'
import type { AnswerPlan } from './plan-answer.ts'
import { restLines } from './rest-lines.ts'
import { MOST_LINES, toColumns } from './survey-lines.ts'
import { tableOfMatter } from './table-of.ts'

/** For "which are not under Apache?": what the others are told to be, and that the wiki says it of the rest. */
export function planWithoutTheName(
  resolved: ResolvedQuestion,
  { name, told, saying }: WithoutTheName,
  facetOrder: readonly string[],
): AnswerPlan {
  const { subjects } = resolved
  const speaking = subjects.flatMap(({ slug }) => told.get(slug) ?? [])
  const shown = speaking.slice(0, MOST_LINES)
  const silent = subjects.filter(({ slug }) => !told.has(slug) && !saying.has(slug))
  const structure = (text: string): PlanLine => ({ kind: 'structure', text })
  return {
    lines: [
      structure(`No claim says so in so many words. On the same matter these do not speak of ${name}:`),
      ...shown.map(({ profile }): PlanLine => ({ kind: 'claim', claim: profile.claim })),
      ...restLines(resolved, {
        unshown: speaking.length - shown.length,
        silent: 0,
        isFiltered: true,
        isUndenied: true,
      }),
      structure(`Claims on ${saying.size} of the others do.`),
      ...(silent.length > 0 ? [structure(`The wiki has nothing on this for ${silent.length}.`)] : []),
    ],
    table: tableOfMatter(toColumns(subjects, shown), facetOrder),
    support: [],
    silent,
  }
}
