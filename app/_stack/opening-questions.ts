import { starterQuestions } from '#app/[layer]/[entry]/chat-subject.ts'
import type { Claim, EntrySummary, Facet, Layer } from '#lib/wiki/model.ts'

export interface OpeningQuestion {
  entry: EntrySummary
  question: string
}

/** A question for each layer, put to the project of which the wiki says most; one that the wiki can answer. */
export function openingQuestions(
  stack: readonly (Layer & { entries: EntrySummary[] })[],
  facets: readonly Facet[],
  claims: readonly Claim[],
): OpeningQuestion[] {
  const byEntry = Map.groupBy(claims, claim => claim.entry)
  const countOf = (entry: EntrySummary) => byEntry.get(entry.slug)?.length ?? 0
  return stack.flatMap(({ entries }, index) => {
    const [entry] = entries.toSorted((one, other) => countOf(other) - countOf(one))
    if (!entry) return []
    const siblings = entries.filter(each => each !== entry)
    const questions = starterQuestions(entry, siblings, facets, claims)
    // Each layer shows another kind of question, the last of them a comparison.
    const question = questions[index % questions.length]
    return question === undefined ? [] : [{ entry, question }]
  })
}
