import type { AnswerType } from '#lib/retrieval/answer-type.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import type { PlanLine } from '../writer.ts'

/** The entries asked of that are not told. */
interface Rest {
  /** How many have a claim that is not told, and how many none. */
  unshown: number
  silent: number
  /** Whether only those are told of whom a claim says what was asked. */
  isFiltered: boolean
  /** Whether it was asked who is not so, and those are told who are. */
  isUndenied: boolean
}

/** What is said of them: how many more have a claim, and how many none. */
export function restLines({ question, scope }: ResolvedQuestion, rest: Rest): PlanLine[] {
  const { unshown, silent } = rest
  const texts: string[] = []
  const others = silent === 1 ? 'the other one' : `the other ${silent}`
  if (unshown > 0) texts.push(`The wiki has a claim on this for ${unshown} more; ask of one by name.`)
  if (silent > 0 && rest.isFiltered) texts.push(`For ${others} the wiki has no claim that says so.`)
  else if (silent > 0 && rest.isUndenied) texts.push(`For ${others} it does not say either way.`)
  else if (silent > 0)
    texts.push(`The wiki has ${scope.counts ? 'nothing on this' : thingOf(question.wants)} for ${others}.`)
  return texts.map(text => ({ kind: 'structure', text }))
}

function thingOf(wants: AnswerType): string {
  if (wants === 'money' || wants === 'number') return 'no figure'
  return wants === 'date' ? 'no date' : 'nothing on this'
}
