import { escapePattern } from '#lib/escape-pattern.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { filedUnder } from './filed-under.ts'

/** Who is told of on the matter of a name, and not by it. */
export interface WithoutTheName {
  /** The name as the question has it. */
  name: string
  /** The best claim on that matter of each entry of which no claim says the name, by the entry's slug. */
  told: Map<string, ClaimMatch>
  /** The slugs of the entries of which a claim says it. */
  saying: Set<string>
}

/**
 * For "which are not under Apache?", which no claim answers in so many words: the claims filed where most that bear on it say the
 * name, of the entries that have none that does. Null where it is asked by no name, or what says it is filed in no one place.
 */
export function tellWithoutTheName(
  bearing: ReadonlyMap<string, ClaimMatch>,
  all: readonly ClaimMatch[],
  units: readonly AskUnit[],
): WithoutTheName | null {
  const names = units.filter(
    unit =>
      !unit.isOfName && [...bearing.values()].some(({ profile }) => isWrittenLarge(profile.claim.text, unit)),
  )
  const [name, more] = names
  if (!name || more) return null
  const says = ({ profile }: ClaimMatch) => profile.places.has(name.term)
  const bearers = [...bearing.values()].filter(says)
  const byFacet = Map.groupBy(bearers, ({ profile }) => profile.claim.facet)
  const [facet, filed = []] = [...byFacet].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
  if (facet === undefined || facet === 'overview' || filed.length < Math.max(2, MOST * bearers.length))
    return null
  const saying = new Set(all.filter(says).map(({ profile }) => profile.claim.entry))
  const told = filedUnder(all, facet).filter(({ profile }) => !saying.has(profile.claim.entry))
  return told.length === 0
    ? null
    : {
        name: name.text,
        saying,
        told: new Map(
          told.toSorted((a, b) => a.score - b.score).map(match => [match.profile.claim.entry, match]),
        ),
      }
}

// Of 1: the share of the claims that say the name which are filed in one place.
const MOST = 0.8

// "AMD", "Apache": within a sentence what is no name stands small.
function isWrittenLarge(text: string, { text: word }: AskUnit): boolean {
  const escaped = escapePattern(word)
  const [written] = new RegExp(`(?<=[^\\s.!?] )${escaped}(?![\\p{L}\\d])`, 'iu').exec(text) ?? []
  return written !== undefined && /^\p{Lu}/u.test(written)
}
