import { diffWordsWithSpace } from 'diff'
import type { CitedClaim } from '#lib/answer/answer.ts'
import type { Claim } from '#lib/wiki/model.ts'

/** A run of words that stands in both texts, only in the earlier one, or only in the later one. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** How the wiki has changed since a claim was cited; each part is null where nothing changed. */
export interface ClaimChange {
  isWithdrawn: boolean
  text: TextPart[] | null
  status: { from: Claim['status']; to: Claim['status']; by: string | null } | null
  asOf: { from: string | null; to: string | null } | null
  /** Titles of the sources that came and went. */
  sources: { added: string[]; removed: string[] } | null
}

/** What of a claim is compared. */
export interface EarlierClaim extends Pick<CitedClaim, 'text' | 'status' | 'by' | 'asOf'> {
  sources: Titled
}

/** Compares a claim as it was with the claim of that id now, if any; null when nothing of it changed. */
export function changeOf(cited: EarlierClaim, now: EarlierClaim | undefined): ClaimChange | null {
  const unchanged = { text: null, status: null, asOf: null, sources: null }
  if (!now) return { isWithdrawn: true, ...unchanged }
  const change: ClaimChange = {
    isWithdrawn: false,
    text: cited.text === now.text ? null : compareTexts(cited.text, now.text),
    status:
      cited.status === now.status && cited.by === now.by
        ? null
        : { from: cited.status, to: now.status, by: now.by },
    asOf: cited.asOf === now.asOf ? null : { from: cited.asOf, to: now.asOf },
    sources: compareSources(cited.sources, now.sources),
  }
  const { text, status, asOf, sources } = change
  return text || status || asOf || sources ? change : null
}

function compareTexts(before: string, after: string): TextPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

type Titled = readonly { id: string; title: string }[]

function compareSources(before: Titled, after: Titled): ClaimChange['sources'] {
  const missing = (from: Titled, of: Titled) =>
    of.filter(({ id }) => !from.some(each => each.id === id)).map(({ title }) => title)
  const added = missing(before, after)
  const removed = missing(after, before)
  return added.length + removed.length > 0 ? { added, removed } : null
}
