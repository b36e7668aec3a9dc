import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { namesVariant, variantsIn } from '../understand/variants.ts'
import { isAnswer } from './is-answer.ts'

/**
 * Leaves out what is told of another of an entry's things that go by a word beside a number, where a question names one: "can
 * Maverick run on one card?" is not told by what Llama 4 Scout needs.
 */
export function favourVariant(matches: readonly ClaimMatch[], question: string): ClaimMatch[] {
  const [best] = matches
  if (!best?.isFiled) return [...matches]
  // What most claims say is the entry's own name.
  const isRare = (name: string) =>
    matches.filter(({ profile }) => namesVariant(profile.claim.text, name)).length * 4 <= matches.length * 3
  const known = new Set(matches.flatMap(({ profile }) => variantsIn(profile.claim.text)).filter(isRare))
  const asked = [...known].filter(name => namesVariant(question, name))
  if (asked.length === 0) return [...matches]
  const namesAny = (text: string, names: readonly string[]) => names.some(name => namesVariant(text, name))
  const isOfAnother = ({ profile: { claim } }: ClaimMatch) => {
    const told = [...known].filter(name => namesVariant(claim.text, name))
    // "Is Large 3 younger than Small 4?" is asked of Large 3's claim.
    const isAskedOf = claim.asks.some(ask => namesAny(ask, asked) && !namesAny(ask, told))
    return told.length > 0 && !namesAny(claim.text, asked) && !isAskedOf
  }
  // What stands under another facet is no answer in the place of the one left out, unless it tells of the thing itself.
  const { facet } = best.profile.claim
  const isOfMatter = (match: ClaimMatch) =>
    match.profile.claim.facet === facet || (isAnswer(match) && namesAny(match.profile.claim.text, asked))
  const left = isOfAnother(best) ? matches.filter(isOfMatter) : matches
  return left.filter(match => !isOfAnother(match))
}
