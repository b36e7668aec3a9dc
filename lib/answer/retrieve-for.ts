import type { Database } from '#db/client.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { type Retrieval, retrieveClaims } from '#lib/retrieval/retrieve-claims.ts'
import { askedOf } from './asked-of.ts'
import { favourContext } from './favour-context.ts'
import { isOfMany } from './is-of-many.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import { askEach } from './understand/ask-each.ts'

/** A question with what was found for it; what the wiki holds may show that it was asked of all siblings. */
export interface Retrieved {
  resolved: ResolvedQuestion
  retrieval: Retrieval
}

/** Finds the claims for one question: of each entry compared alone, of all siblings, or of its own entry. */
export async function retrieveFor(
  db: Database,
  resolved: ResolvedQuestion,
  lexicon: Lexicon,
): Promise<Retrieved> {
  const { question, subjects, shape } = resolved
  const layer = lexicon.layer.slug
  if (shape === 'comparison') {
    const each = []
    for (const entry of subjects)
      each.push(await retrieveClaims(db, layer, askedOf(question, entry), [entry]))
    return {
      resolved,
      retrieval: { units: each[0]?.units ?? [], own: each.flatMap(({ own }) => own), others: [] },
    }
  }
  // What leans on the question before asks of its subject.
  const isOnItsOwn = question.named.length === 0 && resolved.context === ''
  if (shape === 'fact' && resolved.scope.over === 'perhaps' && isOnItsOwn) {
    const each = askEach(question, resolved.scope, lexicon)
    const survey: ResolvedQuestion = {
      ...resolved,
      question: each,
      shape: 'survey',
      subjects: lexicon.entries,
    }
    const retrieval = await retrieveClaims(db, layer, each, survey.subjects)
    if (isOfMany(retrieval, lexicon.page, resolved.scope.degree)) return { resolved: survey, retrieval }
  }
  const retrieval = await retrieveClaims(db, layer, question, subjects)
  return { resolved, retrieval: { ...retrieval, own: favourContext(retrieval.own, resolved.context) } }
}
