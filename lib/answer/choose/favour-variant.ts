import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { namesVariant, variantsIn } from '../understand/variants.ts'

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
  const isOfAnother = ({ profile: { claim } }: ClaimMatch) =>
    [...known].some(name => namesVariant(claim.text, name)) &&
    ![claim.text, ...claim.asks].some(text => asked.some(name => namesVariant(text, name)))
  // What stands under another facet is no answer in the place of the one left out.
  const { facet } = best.profile.claim
  const left = isOfAnother(best) ? matches.filter(({ profile }) => profile.claim.facet === facet) : matches
  return left.filter(match => !isOfAnother(match))
}
