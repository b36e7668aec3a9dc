import type { Database } from '#db/client.ts'
import { isDisagreement } from '#lib/compare/is-disagreement.ts'
import { findContradiction } from '#lib/grounding/find-contradiction.ts'
import type { ClaimProfile } from '#lib/retrieval/claim-profile.ts'
import { wikiMemory } from '#lib/retrieval/wiki-memory.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { PlanLine } from '../writer.ts'

/** By the id of a claim, what stands against it in the wiki. */
export type OtherSides = ReadonlyMap<string, readonly Claim[]>

/** Of more entries only other figures are set against what is told: a survey tells one thing of each, and goes into none. */
const MOST_ENTRIES = 3
/** Claims that are set against one claim by the gate, those first that share most of its words. */
const MOST_COMPARED = 6
/** Claims share at least this share of the words of the one before the gate is asked. */
const LEAST_SHARED = 0.5

/**
 * What contests the claims of a plan: those that give another figure of the same thing, those marked as disputed by one of
 * them, and current ones that say otherwise of the same thing, where the gate finds each to contradict the other. One direction alone is not enough: among 2,759 pairs of
 * claims of one entry and facet, the ten so found were about different things, and none was found both ways.
 */
export async function findOtherSides(
  db: Database,
  lines: readonly PlanLine[],
  namesOf: (entry: string) => readonly string[],
): Promise<OtherSides> {
  const told = lines.flatMap(line => (line.kind === 'claim' ? [line.claim] : []))
  const entries = [...new Set(told.map(({ entry }) => entry))]
  const memory = await wikiMemory(db)
  if (entries.length > MOST_ENTRIES) {
    const claims = await memory.readClaims(entries)
    return new Map(told.map(claim => [claim.id, otherFiguresOf(claim, claims)]))
  }
  const profiles = await memory.readProfiles(entries)
  const claims = profiles.map(({ claim }) => claim)
  const byId = new Map(profiles.map(profile => [profile.claim.id, profile]))
  const disputed = claims.filter(({ status }) => status === 'disputed')
  return new Map(
    told.map(({ id }) => {
      const profile = byId.get(id)
      const figures = profile ? otherFiguresOf(profile.claim, claims) : []
      const marked = disputed.filter(({ by }) => by === id)
      const contrary = profile ? contradictionsOf(profile, profiles, namesOf) : []
      return [id, [...new Set([...figures, ...marked, ...contrary])]]
    }),
  )
}

// Profiles are kept for one version of the wiki, in which what contradicts a claim does not change.
const known = new WeakMap<ClaimProfile, Claim[]>()
const knownFigures = new WeakMap<Claim, Claim[]>()

function otherFiguresOf(told: Claim, claims: readonly Claim[]): Claim[] {
  const found = knownFigures.get(told) ?? claims.filter(claim => isDisagreement(told, claim))
  knownFigures.set(told, found)
  return found
}

function contradictionsOf(
  profile: ClaimProfile,
  profiles: readonly ClaimProfile[],
  namesOf: (entry: string) => readonly string[],
): Claim[] {
  const found = known.get(profile) ?? setAgainst(profile, profiles, namesOf(profile.claim.entry))
  known.set(profile, found)
  return found
}

function setAgainst(
  { claim, places }: ClaimProfile,
  profiles: readonly ClaimProfile[],
  entryNames: readonly string[],
): Claim[] {
  if (claim.status !== 'current') return []
  const contradicts = (one: string, other: string) =>
    findContradiction(one, [{ text: other, entryNames }]) !== null
  return profiles
    .filter(other => other.claim.id !== claim.id && other.claim.status === 'current')
    .filter(other => other.claim.entry === claim.entry && other.claim.facet === claim.facet)
    .map(other => ({ other: other.claim, shared: sharedOf(places, other.places) }))
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED)
    .map(({ other }) => other)
    .filter(other => contradicts(claim.text, other.text) && contradicts(other.text, claim.text))
}

function sharedOf(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): number {
  const shared = [...one.keys()].filter(term => other.has(term)).length
  return shared / Math.max(1, Math.min(one.size, other.size))
}
