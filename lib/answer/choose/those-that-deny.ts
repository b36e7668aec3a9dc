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
  denied: Denied,
  traits: Retrieval['traits'],
): ClaimMatch[] {
  const denying = matches.filter(match => denies(match, denied, traits))
  return denying.length > 0 ? denying : [...matches]
}

/** What a question says that denies, and the one thing of it that is asked for by who lacks it, if any. */
export interface Denied {
  units: readonly AskUnit[]
  thing: AskUnit[]
}

/** Reads what a question denies: the thing of "who takes no cut of the payments?" is the cut, "who doesn't run on AMD?" has none. */
export function readDenied({ text, words }: ReadQuestion, units: readonly AskUnit[]): Denied {
  const no = /\bno\b/i.exec(text)?.index ?? text.length
  const after = units.filter(({ index }) => words.some(word => word.index === index && word.start > no))
  const [first] = after
  // "No public price": words that stand next to each other name it together.
  const thing = after.filter(({ index }, i) => first !== undefined && index - first.index === i)
  return { units, thing }
}

/** Whether a claim says no of something that was asked for, or states what readers ask for so: "only on NVIDIA" is not on AMD. */
export function denies(match: ClaimMatch, { units, thing }: Denied, traits: Retrieval['traits']): boolean {
  const stated = likelyStated(traits, match)
  if (stated?.denies) return true
  const { places } = match.profile
  const placesOf = (terms: Iterable<string>) => [...terms].flatMap(term => places.get(term) ?? [])
  const asked = placesOf(units.map(({ term }) => term))
  const named = thing.some(({ term }) => places.has(term))
  const only = places.get(ONLY) ?? []
  const denied = placesOf(denialTerms).filter(at => !only.includes(at + 1))
  // "Takes no protocol fee" says no of a cut by another word, by which readers ask for the same.
  const said = thing.length > 0 && !named ? placesOf(stated?.terms ?? []) : []
  return denied.some(at => [...asked, ...said].some(place => place > at && place - at <= NEAR))
}
// "Not only its weights".
const [ONLY = ''] = toSearchTerms('only')
// In words: a denial further off is of something else.
const NEAR = 4
