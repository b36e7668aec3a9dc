import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import { asQuestion, listNames, withoutEnd } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import { readScope } from '../understand/read-scope.ts'
import { isOfChange } from './is-of-change.ts'

/**
 * A question that names whom it asks, after a scene that tells of another: "We rent from Lambda today. What would an H100 cost at
 * Crusoe?" asks of Crusoe, "Is Crusoe cheaper?" of Crusoe beside Lambda. Null where the scene names nobody else, or the question
 * asks what changes.
 */
export function askOfNamed(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const named = entriesOf(readQuestion(question, lexicon).named)
  const others = entriesOf(findNames(scene, lexicon.entries)).filter(
    ({ slug }) => !named.some(entry => entry.slug === slug),
  )
  if (others.length === 0) return null
  const { degree } = readScope(question, [], lexicon.layer)
  if (named.length === 1 && degree?.form === 'comparative' && !/\bthan\b/i.test(question))
    return {
      text: asQuestion(`${withoutEnd(question)} than ${listNames(others)}`),
      subjects: [...named, ...others],
      context: scene,
    }
  return isOfChange(question, lexicon) ? null : { text: asQuestion(question), subjects: [...named] }
}
