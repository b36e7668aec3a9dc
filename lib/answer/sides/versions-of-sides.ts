import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import { isInParallel } from '../choose/is-answer.ts'

/** The version by which a question names an entry's things, by the entry's slug: "3.5" of "Qwen3.5", "V4" of "DeepSeek V4 Pro". */
export function versionsOfSides({ text, named }: Pick<ReadQuestion, 'text' | 'named'>): Map<string, string> {
  const versions = named.flatMap(({ entry, start, end }) => {
    // An alias may hold the first half of a version: "Qwen3" of "Qwen3.5".
    const whole = end + (/^\.?\d[\d.]*(?<=\d)/.exec(text.slice(end))?.[0].length ?? 0)
    const version = WITHIN.exec(text.slice(start, whole))?.[1] ?? BEHIND.exec(text.slice(whole))?.[1]
    return version === undefined ? [] : [[entry.slug, version] as const]
  })
  return new Map(versions)
}
const BEHIND =
  /^[ -]?(v?\d{1,2}(?:\.\d+)?)(?![\d%]|\.\d|\s?(?:[kmb]|gb|tb|x|bits?|million|billion|percent|days?|hours?|years?)\b)/i
const WITHIN = /\p{L}[ -]?(v?\d{1,2}(?:\.\d+)?)$/iu

/** The claims of a side that speak of this version, where one of them may stand in a comparison; else all of them. */
export function ofVersion(
  matches: readonly ClaimMatch[],
  version: string | undefined,
): readonly ClaimMatch[] {
  if (version === undefined) return matches
  const number = version.replace(/^v/i, '').replaceAll('.', '\\.')
  const speaks = new RegExp(`\\p{Lu}[\\p{L}-]*[ -]?[vV]?${number}(?!\\d|\\.\\d)`, 'u')
  const own = matches.filter(({ profile }) => speaks.test(profile.claim.text))
  return own.some(isInParallel) ? own : matches
}
