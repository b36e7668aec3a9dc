import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'

/**
 * What is told to a question on how it is now, where the best claim is of a time that has passed ("From July 2023 to April 2024, …"):
 * the claim of its facet that holds now comes first. As they are for any other question, and where nothing else is filed there.
 */
export function presentFirst(
  told: readonly ClaimMatch[],
  own: readonly ClaimMatch[],
  question: string,
): ClaimMatch[] {
  return ASKS_NOW.test(question) && !ASKS_THEN.test(question) ? withPresent(told, own) : [...told]
}

/** The same, whatever was asked. */
export function withPresent(told: readonly ClaimMatch[], own: readonly ClaimMatch[]): ClaimMatch[] {
  const [best] = told
  if (!best || !isPast(best)) return [...told]
  const { entry, facet } = best.profile.claim
  const now = own.find(
    match =>
      match.profile.claim.entry === entry &&
      match.profile.claim.facet === facet &&
      match.profile.claim.status === 'current' &&
      !isPast(match),
  )
  return now ? [now, ...told.filter(match => match !== now)] : [...told]
}

function isPast({ profile }: ClaimMatch): boolean {
  return PAST.test(profile.claim.text)
}

const YEAR = String.raw`(?:\p{L}+[ -])?20\d\d`
const PAST = new RegExp(
  String.raw`^From ${YEAR} (?:to|until) ${YEAR}|\b(?:first|early|earlier|original) \p{Ll}+ (?:in|of|from) ${YEAR}`,
  'u',
)
const ASKS_NOW =
  /\b(?:is|isn['’]?t|are|aren['’]?t|do|does|can|can['’]?t|cannot|may|must|need|needs|now|today)\b/i
const ASKS_THEN = /\b(?:was|were|did|had|used to|once|ever|been|until|before|20\d\d|still|first|why did)\b/i
