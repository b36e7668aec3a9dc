import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import { denialTerms } from '#lib/retrieval/denials.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import { likelyStated } from './stated-traits.ts'

/** "Which have no public price?": claims that say no of it tell; where none does, those that say yes are what there is. */
export function thoseThatDeny(
  matches: readonly ClaimMatch[],
  units: readonly AskUnit[],
  traits: Retrieval['traits'],
): ClaimMatch[] {
  const denying = matches.filter(match => denies(match, units, traits))
  return denying.length > 0 ? denying : [...matches]
}

/** What is asked for by who lacks it: of "who takes no cut of the payments?" the cut. */
export function unitsDenied({ text, words }: ReadQuestion, units: readonly AskUnit[]): AskUnit[] {
  const no = /\bno\b/i.exec(text)?.index ?? text.length
  const thing = units.find(({ index }) => words.some(word => word.index === index && word.start > no))
  return thing ? [thing] : [...units]
}

/** Whether a claim says no of something that was asked for, or states what readers ask for so: "only on NVIDIA" is not on AMD. */
export function denies(match: ClaimMatch, units: readonly AskUnit[], traits: Retrieval['traits']): boolean {
  const stated = likelyStated(traits, match)
  if (stated?.denies) return true
  const { places } = match.profile
  const asked = units.flatMap(({ term }) => places.get(term) ?? [])
  const only = places.get(ONLY) ?? []
  const denied = denialTerms.flatMap(term => places.get(term) ?? []).filter(at => !only.includes(at + 1))
  // "Takes no protocol fee" says no of a cut, which it calls by another word.
  const isOtherWord = units.length === 1 && asked.length === 0 && stated !== undefined
  return (
    denied.length > 0 &&
    (isOtherWord || denied.some(at => asked.some(place => place > at && place - at <= NEAR)))
  )
}
// "Not only its weights".
const [ONLY = ''] = toSearchTerms('only')
// In words: a denial further off is of something else.
const NEAR = 4
