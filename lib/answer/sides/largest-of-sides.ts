import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { mostOf } from '../choose/find-bearing.ts'
import { soughtValue } from '../choose/order-by-degree.ts'
import { findValue } from '../choose/order-by-value.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

/** Whether entries are compared by their size alone, and by no version of them: "Qwen or DeepSeek, which is bigger?" */
export function isOfSizeAlone({ scope: { degree }, question, standIns }: ResolvedQuestion): boolean {
  if (degree?.measure !== 'size' || standIns.length > 0) return false
  const isIn = (at: number, span: { start: number; end: number }) => at >= span.start && at < span.end
  return question.content.every(({ start }) => [degree, ...question.named].some(span => isIn(start, span)))
}

/**
 * Of each side the claim on its largest model, or its smallest where that is asked for: a family is as large as the largest of it.
 * Null where a side has none, and for what is measured otherwise: a plan of gigawatts is no size that a company has.
 */
export function largestOfSides(
  sides: readonly (readonly ClaimMatch[])[],
  resolved: ResolvedQuestion,
  units: readonly AskUnit[],
): ClaimMatch[][] | null {
  const { degree } = resolved.scope
  if (!degree) return null
  const scope = { ...resolved.scope, degree: { ...degree, form: 'superlative' as const } }
  const asked = { ...resolved, scope }
  const sought = soughtValue(asked, units)
  const most = sides.flatMap(matches => mostOf(matches, asked, units) ?? [])
  const ofModels = most.every(({ profile }) => findValue(profile.claim.text, sought)?.unit === 'count')
  return ofModels && most.length === sides.length ? most.map(match => [match]) : null
}
