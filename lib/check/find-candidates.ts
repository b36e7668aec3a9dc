import type { Database } from '#db/client.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { readClaims, readClaimsById } from '#lib/wiki/read-wiki.ts'
import type { KnownNames } from './read-names.ts'

/** What a text is checked against; all of the wiki without either. */
export interface Scope {
  entry?: string | undefined
  layer?: string | undefined
}

// So many claims of a layer are looked at: those that share the rarest words with the sentence.
const MOST_FOUND = 24
// A claim that shares less than a fourth of the sentence's words is about something else.
const LEAST_SHARED = 4
// Of those, so many are judged, each alone and in pairs.
const MOST_CANDIDATES = 8

/** The claims nearest to a sentence within a scope, those with most of its words first. */
export async function findCandidates(
  db: Database,
  sentence: string,
  { layers, namesOf }: KnownNames,
  { entry }: Scope,
): Promise<Claim[]> {
  const words = toSearchTerms(sentence.slice(0, 2_000))
  const found =
    entry === undefined
      ? (await Promise.all(layers.map(layer => readNearest(db, layer, words)))).flat()
      : await readClaims(db, [entry])
  return found
    .map(claim => ({ claim, shared: countShared(words, `${claim.text} ${namesOf(claim.entry).join(' ')}`) }))
    .filter(({ shared }) => shared > 0 && shared * LEAST_SHARED >= words.length)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_CANDIDATES)
    .map(({ claim }) => claim)
}

async function readNearest(db: Database, layer: string, words: readonly string[]): Promise<Claim[]> {
  return await readClaimsById(db, await findClaimsByTerms(db, layer, words, MOST_FOUND))
}

function countShared(words: readonly string[], text: string): number {
  const held = new Set(toSearchTerms(text))
  return words.filter(word => held.has(word)).length
}
