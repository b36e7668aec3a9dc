import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/** More lines than this are a list to look through, not an answer; a layer may hold hundreds of entries. */
export const MOST_LINES = 12

/** The columns of a table of what is shown, one an entry. */
export function toColumns(
  subjects: readonly NamedEntry[],
  shown: readonly ClaimMatch[],
): { entry: NamedEntry; fitting: ClaimMatch[] }[] {
  return shown.flatMap(match => {
    const entry = subjects.find(({ slug }) => slug === match.profile.claim.entry)
    return entry ? [{ entry, fitting: [match] }] : []
  })
}
