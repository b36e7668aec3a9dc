import { holdsAnswerType } from '#lib/retrieval/answer-type.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { thingsAsSides } from '../sides/things-as-sides.ts'
import { MEASURES } from '../understand/gradable.ts'
import type { PlanLine } from '../writer.ts'
import type { AnswerPlan } from './plan-answer.ts'

/**
 * What is told of each of two things of one entry that a question sets side by side ("compare V3 and V4"), the first named first.
 * Null for any other question, and where nothing of what is asked is told of either.
 */
export function planThings(resolved: ResolvedQuestion, { own, units }: Retrieval): AnswerPlan | null {
  if (resolved.subjects.length !== 1 || !own.every(({ isFiled }) => isFiled)) return null
  const sides = thingsAsSides(resolved.question.text, own)
  if (sides === null) return null
  const names = sides.map(({ name }) => name)
  const told = sides.map(side => side.matches.find(match => tellsWhatIsAsked(match, names, resolved, units)))
  if (told.every(match => match === undefined) || isOfNoScale(resolved)) return null
  return {
    lines: sides.map(({ name }, i): PlanLine => {
      const claim = told[i]?.profile.claim
      return claim
        ? { kind: 'claim', claim }
        : { kind: 'structure', text: `The wiki has nothing on this for ${name}.` }
    }),
    table: null,
    support: own.slice(0, 8).map(({ profile }) => profile.claim),
    silent: [],
  }
}

// "Which licences do Large 3 and Medium 3.5 have?" wants what is told of licences, "which is newer?" a date.
function tellsWhatIsAsked(
  { profile: { claim }, strengths }: ClaimMatch,
  names: readonly string[],
  { scope, question }: ResolvedQuestion,
  units: readonly AskUnit[],
): boolean {
  if (claim.status === 'superseded') return false
  if (scope.degree) return holdsAnswerType(claim.text, MEASURES[scope.degree.measure].wants)
  if (!holdsAnswerType(claim.text, question.wants)) return false
  const isOfSides = ({ text, isOfName }: AskUnit) =>
    isOfName || names.some(name => name.includes(text)) || SETS_APART.test(text)
  const matters = units.flatMap((unit, i) =>
    isOfSides(unit) ? [] : [{ ...unit, strength: strengths[i] ?? 0 }],
  )
  // "Is V3 or V4 under MIT?": what is named must be said.
  if (matters.some(({ isName, strength }) => isName && strength < 1)) return false
  return matters.length === 0 || matters.some(({ strength }) => strength > 0)
}

// "Which is better for code?" no claim says.
function isOfNoScale({ scope }: ResolvedQuestion): boolean {
  return /^(?:worth|quality)$/.test(scope.degree?.measure ?? '')
}
const SETS_APART = /^(?:compar\w*|differ\w*|versus|vs|better|best|same|between|two|both|tell)$/i
