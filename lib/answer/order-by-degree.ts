import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { orderByValue } from './order-by-value.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import type { Measure } from './understand/gradable.ts'

/** Claims in the order that a superlative asks for, by the values they state; as they are where none is asked for. */
export function orderByDegree(
  matches: readonly ClaimMatch[],
  { scope, question }: ResolvedQuestion,
  units: readonly AskUnit[],
): ClaimMatch[] {
  const { degree } = scope
  if (!degree) return [...matches]
  const measure: Measure = question.wants === 'money' ? 'price' : degree.measure
  return orderByValue(
    matches,
    ({ profile }) => profile.claim,
    measure,
    aboutOf(question.text, measure, units),
    degree.descends,
  )
}

// What the value must stand beside: the thing named ("H100"), counted ("sites") or measured ("context").
function aboutOf(question: string, measure: Measure, units: readonly AskUnit[]): string[] {
  const named = units.filter(({ isName, isOfName }) => isName && !isOfName)
  if (named.length > 0) return named.map(({ term }) => term)
  const counted = measure === 'amount' ? countedUnit(question, units) : undefined
  if (measure === 'amount') return counted ? [counted.term] : []
  return measure === 'length' ? units.filter(({ isOfName }) => !isOfName).map(({ term }) => term) : []
}

/** The thing whose number is asked for: the "sites" of "how many sites". */
export function countedUnit(question: string, units: readonly AskUnit[]): AskUnit | undefined {
  const thing = /\bhow many (?:\w+ )??(\w[\w-]*)/i.exec(question)?.[1]
  return units.find(({ text }) => thing !== undefined && text.toLowerCase().startsWith(thing.toLowerCase()))
}
