import type { Claim } from '#lib/wiki/model.ts'

/** What one question is told in at most, in words; a first claim is told whole. */
const MOST_WORDS = 70

/** The first of these claims that together are told in no more words than one question is; the first of them in any case. */
export function withinWords(claims: readonly Claim[]): Claim[] {
  const words = claims.map(({ text }) => text.split(/\s+/).length)
  return claims.filter(
    (_, i) => i === 0 || words.slice(0, i + 1).reduce((sum, count) => sum + count, 0) <= MOST_WORDS,
  )
}
