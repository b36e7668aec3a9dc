import { offeredFacets, starterQuestions } from '#app/[layer]/[entry]/chat-subject.ts'
import type { Claim, EntrySummary, Facet, Layer } from '#lib/wiki/model.ts'
import type { WikiTexts } from '#lib/wiki/texts.ts'

export interface OpeningQuestion {
  entry: EntrySummary
  question: string
}

/**
 * The questions that the wiki names for its first page; else one for each layer, put to the entry of which the wiki says
 * most, that the wiki can answer.
 */
export function openingQuestions(
  stack: readonly (Layer & { entries: EntrySummary[] })[],
  facets: readonly Facet[],
  claims: readonly Claim[],
  { questions, offer }: Pick<WikiTexts, 'questions' | 'offer'>,
): OpeningQuestion[] {
  const all = stack.flatMap(({ entries }) => entries)
  if (questions.length > 0)
    return questions.flatMap(({ entry, question }) => {
      const asked = all.find(({ slug }) => slug === entry)
      return asked ? [{ entry: asked, question }] : []
    })
  const byEntry = Map.groupBy(claims, claim => claim.entry)
  const countOf = (entry: EntrySummary) => byEntry.get(entry.slug)?.length ?? 0
  return stack.flatMap(({ entries }, index) => {
    const [entry] = entries.toSorted((one, other) => countOf(other) - countOf(one))
    if (!entry) return []
    const siblings = entries.filter(each => each !== entry)
    const starters = starterQuestions(entry, siblings, offeredFacets(facets, offer), claims)
    // Each layer shows another kind of question, the last of them a comparison.
    const question = starters[index % starters.length]
    return question === undefined ? [] : [{ entry, question }]
  })
}
