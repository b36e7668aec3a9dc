import { type ClaimChange, changeOf } from '#lib/conversations/claim-changes.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { VersionEntry, WikiVersion } from './wiki-version.ts'

/** How one entry differs between two versions of a wiki. */
export interface EntryDifference {
  slug: string
  layer: string
  kind: 'added' | 'removed' | 'changed'
  /** Its own parts that differ, as `tagline`. */
  parts: { part: string; from: string; to: string }[]
  claims: ClaimDifference[]
}

export type ClaimDifference =
  | { kind: 'added' | 'removed'; id: string; text: string }
  | {
      kind: 'changed'
      id: string
      /** Its words, status, date and sources, as far as they differ. */
      change: Omit<ClaimChange, 'isWithdrawn'> | null
      facet: { from: string; to: string } | null
    }

/** What changed from one version to another, entry by entry in the order of their slugs. */
export function diffVersions(before: WikiVersion, after: WikiVersion): EntryDifference[] {
  const slugs = [...new Set([...before.keys(), ...after.keys()])].sort()
  return slugs.flatMap(slug => {
    const difference = diffEntry(before.get(slug), after.get(slug))
    return difference ? [difference] : []
  })
}

function diffEntry(
  before: VersionEntry | undefined,
  after: VersionEntry | undefined,
): EntryDifference | null {
  const shown = after ?? before
  if (!shown) return null
  const { slug, layer } = shown
  const claims = diffClaims(before?.claims ?? [], after?.claims ?? [])
  if (!before || !after) return { slug, layer, kind: after ? 'added' : 'removed', parts: [], claims }
  const parts = diffParts(before, after)
  return parts.length + claims.length === 0 ? null : { slug, layer, kind: 'changed', parts, claims }
}

function diffParts(before: VersionEntry, after: VersionEntry): EntryDifference['parts'] {
  const parts = ['layer', 'name', 'openness', 'tagline', 'homepage', 'aliases'] as const
  return parts.flatMap(part => {
    const [from, to] = [before, after].map(entry => [entry[part] ?? 'none'].flat().join(', '))
    return from === to || from === undefined || to === undefined ? [] : [{ part, from, to }]
  })
}

function diffClaims(before: readonly Claim[], after: readonly Claim[]): ClaimDifference[] {
  const earlier = new Map(before.map(claim => [claim.id, claim]))
  const later = new Set(after.map(({ id }) => id))
  const kept = after.flatMap((claim): ClaimDifference[] => {
    const was = earlier.get(claim.id)
    if (!was) return [{ kind: 'added', id: claim.id, text: claim.text }]
    const change = changeOf(was, claim)
    const facet = was.facet === claim.facet ? null : { from: was.facet, to: claim.facet }
    return change || facet ? [{ kind: 'changed', id: claim.id, change, facet }] : []
  })
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map(({ id, text }): ClaimDifference => ({ kind: 'removed', id, text }))
  return [...kept, ...removed]
}
