import { isMonth } from '#lib/language/read-date.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'

/**
 * Leaves out what is told of another of an entry's things that go by a word beside a number, where a question names one: "can
 * Maverick run on one card?" is not told by what Llama 4 Scout needs.
 */
export function favourVariant(matches: readonly ClaimMatch[], question: string): ClaimMatch[] {
  const [best] = matches
  if (!best?.isFiled) return [...matches]
  // What most claims say is the entry's own name.
  const isRare = (name: string) =>
    matches.filter(({ profile }) => names(profile.claim.text, name)).length * 4 <= matches.length * 3
  const known = new Set(matches.flatMap(({ profile }) => variantsIn(profile.claim.text)).filter(isRare))
  const asked = [...known].filter(name => names(question, name))
  if (asked.length === 0) return [...matches]
  const isOfAnother = ({ profile: { claim } }: ClaimMatch) =>
    [...known].some(name => names(claim.text, name)) &&
    ![claim.text, ...claim.asks].some(text => asked.some(name => names(text, name)))
  // What stands under another facet is no answer in the place of the one left out.
  const { facet } = best.profile.claim
  const left = isOfAnother(best) ? matches.filter(({ profile }) => profile.claim.facet === facet) : matches
  return left.filter(match => !isOfAnother(match))
}

function variantsIn(text: string): string[] {
  return [...text.matchAll(AFTER_NUMBER), ...text.matchAll(BEFORE_NUMBER)]
    .map(([, name = '']) => name)
    .filter(mayBeVariant)
}

/** Whether a word written large beside a number may tell things of one entry apart: "Opus", but not "May" nor "Apache". */
export function mayBeVariant(name: string): boolean {
  return !isMonth(name) && !NO_VARIANT.test(name)
}
// "Llama 4 Scout", "GPT-6.1 Sol"
const AFTER_NUMBER = /(?<=\p{Lu}[\p{L}-]*[ -]?\d{1,2}(?:\.\d+)?(?: \d+B)? )(\p{Lu}\p{Ll}{2,})(?![\p{L}'’])/gu
// "Opus 5.5", "Large 3"
const BEFORE_NUMBER =
  /(?<!\p{L})(\p{Lu}\p{Ll}{2,}) \d{1,2}(?:\.\d+)?(?!\d|[.,]\d|%| (?:\p{Lu}\p{Ll}+ )?20\d\d)/gu
const NO_VARIANT =
  /^(?:Apache|Licen[cs]e|Subnet|Layer|Version|Series|Phase|Level|Table|Figure|Python|Rust|Java)$/

// "Large" is a name, "large" is not, unless its number stands after it; readers write other names small.
function names(text: string, name: string): boolean {
  const small = COMMON.test(name) ? `${name.toLowerCase()} \\d` : `${name.toLowerCase()}(?![\\p{L}\\d])`
  return new RegExp(`(?<![\\p{L}\\d])(?:${name}(?![\\p{L}\\d])|${small})`, 'u').test(text)
}
const COMMON = /^(?:Large|Small|Medium|Mini|Base|Pro|Fast|Flash|Max|High|Low|Think|Instruct)$/
