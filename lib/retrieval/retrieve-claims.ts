import type { Database } from '#db/client.ts'
import { countClaims, countTerms, findClaimsByTerms } from '#db/queries/search.ts'
import type { Entry } from '#lib/wiki/model.ts'
import { readClaims, readClaimsById } from '#lib/wiki/read-wiki.ts'
import { type AskUnit, searchTermsOf, toAskUnits } from './ask-units.ts'
import { type ClaimProfile, holdsPhrase, profileClaim } from './claim-profile.ts'
import { confidenceOf } from './confidence.ts'
import { type ClaimMatch, matchClaim, type UnjudgedMatch } from './match-claim.ts'
import type { ReadQuestion } from './read-question.ts'

/** What retrieval found: the claims of the entries in play and the best of their siblings, best first. */
export interface Retrieval {
  units: AskUnit[]
  /** Claims of the entries in play. */
  own: ClaimMatch[]
  /** Claims of other entries of the layer that hold the question's words. */
  others: ClaimMatch[]
}

// So many claims of siblings are looked at beyond the entries in play; cost stays bounded however large the layer grows.
const OTHERS = 60
// Up to so many entries in play are read whole; of more, only claims that hold a word of the question.
const WHOLE_ENTRIES = 40

/** Finds and ranks the claims that may answer a question about these entries of one layer. */
export async function retrieveClaims(
  db: Database,
  layer: string,
  question: ReadQuestion,
  inPlay: readonly Entry[],
): Promise<Retrieval> {
  const terms = question.words.map(({ term }) => term)
  const [counts, claimCount] = await Promise.all([countTerms(db, layer, terms), countClaims(db, layer)])
  const units = toAskUnits(question, counts, claimCount)
  const slugs = inPlay.map(({ slug }) => slug)
  const found = await findClaimsByTerms(db, layer, searchTermsOf(units), OTHERS)
  const [ownClaims, foundClaims] = await Promise.all([
    readClaims(db, slugs.slice(0, WHOLE_ENTRIES)),
    readClaimsById(db, found),
  ])
  const isOwn = new Set(slugs)
  const claims = new Map([...ownClaims, ...foundClaims].map(claim => [claim.id, claim]))
  const profiles = [...claims.values()].map(profileClaim)
  const inPlayProfiles = profiles.filter(({ claim }) => isOwn.has(claim.entry))
  const localRarity = units.map(unit => rarityAmong(unit, inPlayProfiles))
  const matches = profiles
    .map((profile, i) => matchClaim(profile, question, units, beside(profiles, i), localRarity))
    .sort(byScore)
  const judged = judge(matches, question, units)
  return {
    units,
    own: judged.filter(({ profile }) => isOwn.has(profile.claim.entry)),
    others: judged.filter(({ profile }) => !isOwn.has(profile.claim.entry)),
  }
}

function rarityAmong({ terms }: AskUnit, profiles: readonly ClaimProfile[]): number {
  const count = profiles.filter(profile => holdsPhrase(profile, terms, 2)).length
  return Math.log((profiles.length + 1) / (count + 0.5))
}

function judge(
  matches: readonly UnjudgedMatch[],
  question: ReadQuestion,
  units: readonly AskUnit[],
): ClaimMatch[] {
  const byEntry = Map.groupBy(matches, ({ profile }) => profile.claim.entry)
  return matches.map(match => {
    const among = byEntry.get(match.profile.claim.entry) ?? []
    return { ...match, confidence: confidenceOf(match, question, units, among) }
  })
}

// The claims before and after, where they are of the same entry.
function beside(
  profiles: readonly ClaimProfile[],
  i: number,
): { before: ClaimProfile | null; after: ClaimProfile | null } {
  const sameEntry = (other: ClaimProfile | undefined) =>
    other?.claim.entry === profiles[i]?.claim.entry ? (other ?? null) : null
  return { before: sameEntry(profiles[i - 1]), after: sameEntry(profiles[i + 1]) }
}

// Equal scores keep one order on every machine: the id decides.
function byScore(a: UnjudgedMatch, b: UnjudgedMatch): number {
  const [first, second] = [a.profile.claim.id, b.profile.claim.id]
  return b.score - a.score || (first < second ? -1 : first > second ? 1 : 0)
}
