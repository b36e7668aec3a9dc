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

/** The claims that a sentence is set beside. */
export interface Candidates {
  /** Those with most of its words first. */
  claims: Claim[]
  /** Those to show where none bears it out, nearest first: of the entries it names, where it names any. */
  nearest: Claim[]
}

// So many claims of a layer are looked at: those that share the rarest words with the sentence.
const MOST_FOUND = 24
// A claim that shares less than a fourth of the sentence's words is about something else.
const LEAST_SHARED = 4
// Of those, so many are judged, each alone and in pairs.
const MOST_CANDIDATES = 8
const MOST_NEAREST = 3
// Of a sentence that names more, so many are looked at: it may be a whole list.
const MOST_NAMED = 4

/** The claims nearest to a sentence within a scope. */
export async function findCandidates(
  db: Database,
  sentence: string,
  names: KnownNames,
  { entry }: Scope,
): Promise<Candidates> {
  const head = sentence.slice(0, 2_000)
  const words = toSearchTerms(head)
  const named = entry === undefined ? names.entriesIn(head).slice(0, MOST_NAMED) : [entry]
  const ofNamed = await readClaims(db, named)
  const found =
    entry === undefined
      ? (await Promise.all(names.layers.map(layer => readNearest(db, layer, words)))).flat()
      : ofNamed
  const isClose = ({ shared }: Ranked) => shared * LEAST_SHARED >= words.length
  const close = rank(found, words, names).filter(isClose).slice(0, MOST_CANDIDATES).map(toClaim)
  const nearest = (named.length === 0 ? close : byFacet(rank(ofNamed, words, names), names.facetsIn(head)))
    .filter(({ status }) => status !== 'superseded')
    .slice(0, MOST_NEAREST)
  const known = new Set(close.map(({ id }) => id))
  return { claims: [...close, ...nearest.filter(({ id }) => !known.has(id))], nearest }
}

interface Ranked {
  claim: Claim
  /** How many of the sentence's words it has, those of its entry's names among them. */
  shared: number
}

const toClaim = ({ claim }: Ranked): Claim => claim

function rank(claims: readonly Claim[], words: readonly string[], { namesOf }: KnownNames): Ranked[] {
  return claims
    .map(claim => ({ claim, shared: countShared(words, `${claim.text} ${namesOf(claim.entry).join(' ')}`) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
}

/** To be about what the sentence is about counts as one word more. */
function byFacet(ranked: readonly Ranked[], facets: readonly string[]): Claim[] {
  const weigh = ({ claim, shared }: Ranked) => shared + Number(facets.includes(claim.facet))
  return ranked.toSorted((a, b) => weigh(b) - weigh(a)).map(toClaim)
}

async function readNearest(db: Database, layer: string, words: readonly string[]): Promise<Claim[]> {
  return await readClaimsById(db, await findClaimsByTerms(db, layer, words, MOST_FOUND))
}

function countShared(words: readonly string[], text: string): number {
  const held = new Set(toSearchTerms(text))
  return words.filter(word => held.has(word)).length
}
