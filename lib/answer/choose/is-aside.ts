import { readSearchTerms } from '#lib/language/search-terms.ts'
import { readSentenceMeaning, sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import { asksForOpinion } from '../demands/asks-for-opinion.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

/**
 * Whether a question is none for this wiki: as a whole it is more like one of those that readers ask anywhere and no entry
 * answers ("how was your day?", "can you fix my code?") than like anything that a claim says or answers; or it asks for an opinion.
 */
export function isAside(
  { question: { text, named }, context }: Pick<ResolvedQuestion, 'question' | 'context'>,
  { own, units }: Pick<Retrieval, 'own' | 'units'>,
  unanswered: readonly string[],
): boolean {
  if (asksForOpinion(text)) return true
  // What leans on the question before is of the same matter, and who names an entry asks of it.
  if (unanswered.length === 0 || context !== '' || named.length > 0) return false
  // "Does it have InfiniBand?" is as like "does it have a gym?" as can be, and a claim names it.
  if (units.some(({ isName, term }) => isName && own.some(({ profile }) => profile.places.has(term))))
    return false
  const asked = readSentenceMeaning(readSearchTerms(text))
  const nearest = meaningsOf(unanswered).reduce(
    (most, one) => Math.max(most, sentenceLikeness(asked, one)),
    0,
  )
  const answered = own.reduce((most, { alike }) => Math.max(most, alike), 0)
  return nearest >= NEAR && nearest >= answered + NEARER
}

// Cosines. Of the tuning half's questions, 12 that are none for the wiki were answered before and are not with these bars, and
// none that a claim answers is refused; with 0.1 in the place of 0.15, 13 and one.
const NEAR = 0.5
const NEARER = 0.15

const meanings = new WeakMap<readonly string[], Float32Array[]>()

function meaningsOf(unanswered: readonly string[]): Float32Array[] {
  const known = meanings.get(unanswered)
  if (known) return known
  const made = unanswered.map(text => readSentenceMeaning(readSearchTerms(text)))
  meanings.set(unanswered, made)
  return made
}
