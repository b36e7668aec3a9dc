import { isMonth } from '#lib/language/read-date.ts'
import type { Claim } from '#lib/wiki/model.ts'

/** Whether a question asks for somebody by what befell another: whom someone accused, who took over from whom. */
export function asksForAnother(question: string): boolean {
  return ASKS.test(question)
}
const ASKS =
  /\bwhom\b(?! (?:can|may|could|should|must|would|is it|does it)\b)|\bwho (?:(?:has|have|then|was it that) )?(?:took over|replaced|succeeded|stepped in|followed (?:him|her)|inherited|came after)\b|\bwho (?:runs|leads|heads) [^,.?]+ (?:now|today|these days|since)\b/i

/** Whether a claim names anybody besides its entry and those named in what was asked, which is in lower case. */
export function namesAnother({ text, entry }: Pick<Claim, 'text' | 'entry'>, asked: string): boolean {
  const own = lettersOf(entry)
  return [...text.matchAll(NAME)].some(
    ([name]) =>
      !NOBODY.test(name) &&
      !isMonth(name) &&
      !asked.includes(name.toLowerCase()) &&
      !own.includes(lettersOf(name)),
  )
}

// "a16z". A word in capitals alone is an office or an abbreviation, one that begins a sentence any word.
const NAME = /(?<![.!?] )(?<=\s)(?:\p{Lu}[\p{L}\d&-]*\p{Ll}[\p{L}\d&-]*|\p{Ll}\d+\p{Ll}+)/gu
const NOBODY = /^(?:GPUs|CPUs|APIs|Series)$/

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
