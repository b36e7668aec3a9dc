import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { Entry } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import type { PlanLine } from './writer.ts'

/** What is said when the wiki does not hold what was asked: what is missing, and what it holds nearby. */
export function abstentionLines({ subjects, question }: ResolvedQuestion, lexicon: Lexicon): PlanLine[] {
  const [subject = lexicon.page] = subjects
  const who = subjects.length > 1 ? `these ${subjects.length} entries` : subject.name
  const facets = lexicon.facets.filter(({ slug }) => question.facets.has(slug) && slug !== 'overview')
  const on =
    facets.length === 1 && facets[0]
      ? ` Below are questions that it can answer.`
      : ' Below are questions that it can answer.'
  return [structure(`The wiki does not say this of ${who}.${on}`)]
}

/** What is said to a question about an entry of another layer. */
export function elsewhereLines(entry: Entry): PlanLine[] {
  return [structure(`${entry.name} has its own page, in another layer: ask there.`)]
}

/** What is said to a greeting. */
export function smallTalkLines(page: Entry): PlanLine[] {
  return [structure(`Ask about ${page.name} or its siblings: answers here come from the wiki's claims only.`)]
}

function structure(text: string): PlanLine {
  return { kind: 'structure', text }
}
