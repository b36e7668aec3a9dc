import { isMonth } from '#lib/language/read-date.ts'

/** The words by which a text tells things of one entry apart, beside their numbers: "Scout", "Opus". */
export function variantsIn(text: string): string[] {
  return [...text.matchAll(AFTER_NUMBER), ...text.matchAll(BEFORE_NUMBER)]
    .map(([, name = '']) => name)
    .filter(mayBeVariant)
}

// "Llama 4 Scout", "GPT-6.1 Sol"
const AFTER_NUMBER = /(?<=\p{Lu}[\p{L}-]*[ -]?\d{1,2}(?:\.\d+)?(?: \d+B)? )(\p{Lu}\p{Ll}{2,})(?![\p{L}'’])/gu
// "Opus 5.5", "Large 3"
const BEFORE_NUMBER =
  /(?<!\p{L})(\p{Lu}\p{Ll}{2,}) \d{1,2}(?:\.\d+)?(?!\d|[.,]\d|%| (?:\p{Lu}\p{Ll}+ )?20\d\d)/gu
const NO_VARIANT =
  /^(?:Apache|Licen[cs]e|Subnet|Layer|Version|Series|Phase|Level|Table|Figure|Python|Rust|Java)$/

/**
 * Whether a text names one of them. "Large" is a name, "large" is not, unless its number stands after it; readers write other names
 * small.
 */
export function namesVariant(text: string, name: string): boolean {
  const small = COMMON.test(name) ? `${name.toLowerCase()} \\d` : `${name.toLowerCase()}(?![\\p{L}\\d])`
  return new RegExp(`(?<![\\p{L}\\d])(?:${name}(?![\\p{L}\\d])|${small})`, 'u').test(text)
}
const COMMON = /^(?:Large|Small|Medium|Mini|Base|Pro|Fast|Flash|Max|High|Low|Think|Instruct)$/

/** Whether a word written large beside a number may tell things of one entry apart: "Opus", but not "May" nor "Apache". */
export function mayBeVariant(name: string): boolean {
  return !isMonth(name) && !NO_VARIANT.test(name)
}
