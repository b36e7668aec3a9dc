import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import { isAnswer } from './is-answer.ts'
import type { AnswerPlan } from './plan-answer.ts'
import { tableOf } from './plan-comparison.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import type { PlanLine } from './writer.ts'

/** The best claim of every sibling that has one, side by side, and how many have none. */
export function planSurvey(resolved: ResolvedQuestion, { own, others }: Retrieval): AnswerPlan {
  const byEntry = Map.groupBy([...own, ...others], ({ profile }) => profile.claim.entry)
  const bests = resolved.subjects.map(entry => {
    const matches = (byEntry.get(entry.slug) ?? []).filter(match => isAnswer(match))
    return { entry, best: matches[0] }
  })
  const top = Math.max(0, ...bests.map(({ best }) => best?.features.words ?? 0))
  const chosen = bests.map(({ entry, best }) => ({ entry, fitting: isAsGood(best, top) ? [best] : [] }))
  const speaking = chosen.filter(({ fitting }) => fitting.length > 0)
  const silent = chosen.filter(({ fitting }) => fitting.length === 0).map(({ entry }) => entry)
  const lines: PlanLine[] = speaking.flatMap(({ fitting }) =>
    fitting.map(({ profile }) => ({ kind: 'claim' as const, claim: profile.claim })),
  )
  if (silent.length > 0) lines.push({ kind: 'structure', text: silentText(silent.length, resolved) })
  return {
    lines: speaking.length === 0 ? [] : lines,
    table:
      speaking.length === 0
        ? null
        : tableOf(speaking, [
            ...new Set(lines.flatMap(line => (line.kind === 'claim' ? [line.claim.facet] : []))),
          ]),
    support: [],
    silent,
  }
}

// An entry whose best claim meets much less of the question than another's is silent on it.
const AS_GOOD = 0.8

function isAsGood(best: ClaimMatch | undefined, top: number): best is ClaimMatch {
  return best !== undefined && best.features.words >= top * AS_GOOD
}

function silentText(count: number, { question }: ResolvedQuestion): string {
  const thing =
    question.wants === 'money' || question.wants === 'number'
      ? 'no figure'
      : question.wants === 'date'
        ? 'no date'
        : 'nothing on this'
  return count === 1
    ? `The wiki has ${thing} for the other one.`
    : `The wiki has ${thing} for the other ${count}.`
}
