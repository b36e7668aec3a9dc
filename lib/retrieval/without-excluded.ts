import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { TraitProfile } from './layer-traits.ts'
import type { ClaimMatch } from './match-claim.ts'

/**
 * Claims and traits without those that tell of names which a question leaves out ("chips other than Nvidia's"): what says the
 * name, or states a trait that is called by it, tells of another only where it sets one beside it.
 */
export function withoutExcluded(
  matches: readonly ClaimMatch[],
  traits: readonly TraitProfile[],
  excludes: readonly string[],
): { matches: readonly ClaimMatch[]; traits: readonly TraitProfile[] } {
  if (excludes.length === 0) return { matches, traits }
  // "Runs on other chips than Nvidia's" is what was asked for.
  const isCalledSo = traits.filter(
    ({ name }) => excludes.some(term => name.terms.has(term)) && !DENIALS.some(term => name.terms.has(term)),
  )
  const stating = new Set(isCalledSo.flatMap(({ claims }) => claims))
  const isLeftOut = ({ profile: { claim, places } }: ClaimMatch) =>
    (stating.has(claim.id) || excludes.some(term => places.has(term))) && !namesAnother(claim.text, excludes)
  const leftOut = new Set(matches.filter(isLeftOut).map(({ profile }) => profile.claim.id))
  // A trait that nothing states any more is none that was asked for.
  const left = traits
    .filter(trait => !isCalledSo.includes(trait))
    .map(trait => ({ trait, claims: trait.claims.filter(id => !leftOut.has(id)) }))
    .filter(({ trait, claims }) => claims.length > 0 || trait.claims.length === 0)
    .map(({ trait, claims }) => ({ ...trait, claims }))
  return {
    matches: matches.filter(({ profile }) => !leftOut.has(profile.claim.id)),
    traits: left,
  }
}

// "Both AMD and Nvidia hardware", "Nvidia GPUs … as well as AMD MI300X", "besides NVIDIA GPUs and several other accelerators".
function namesAnother(text: string, excludes: readonly string[]): boolean {
  const isExcluded = (name: string) => toSearchTerms(name).some(term => excludes.includes(term))
  const isBeside = [...text.matchAll(BESIDE)].some(([, name = '']) => !isExcluded(name))
  const pairs = [...text.matchAll(PAIRS)].map(([, one = '', other = '']) => [one, other].map(isExcluded))
  return isBeside || pairs.some(([one, other]) => one !== other)
}
const BESIDE = /\b(?:as well as|alongside|next to|plus|several) (\p{Lu}{2,}[\p{L}-]*|others?)(?![\p{L}\d])/gu
// Each pair of names side by side in a list.
const PAIRS = /(?<![\p{L}\d])(?=(\p{Lu}[\p{L}-]*)(?:,| and| or|, and|, or) (\p{Lu}[\p{L}-]*))/gu
const DENIALS = toSearchTerms('not no other than besides except without beyond non')
