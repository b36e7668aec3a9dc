import { z } from 'zod'

/** How freely a project can be used; also the order in which siblings are listed. */
export const Openness = z.enum(['open-source', 'source-available', 'proprietary'])
export type Openness = z.infer<typeof Openness>

/** Whether a claim is how the wiki sees it now, contested, or replaced by another. */
export const ClaimStatus = z.enum(['current', 'disputed', 'superseded'])
export type ClaimStatus = z.infer<typeof ClaimStatus>

export const SourceKind = z.enum(['docs', 'homepage', 'repository', 'paper', 'filing', 'blog', 'news'])
export type SourceKind = z.infer<typeof SourceKind>

/** A part of the stack, holding entries that are each other's siblings. */
export interface Layer {
  slug: string
  name: string
  summary: string
}

/** Something that the entries of a layer have, lack or differ in. */
export interface Trait {
  slug: string
  name: string
  /** Questions by which readers ask all siblings for it. No reader is shown them as facts. */
  asks: string[]
  /** The ids of the claims that state it, entry by entry. */
  claims: string[]
}

/** What a claim is about. `words` are those by which readers ask for it. */
export interface Facet {
  slug: string
  name: string
  words: string[]
  /** A reader's question on it, with `{entry}` in the place of a name; where the wiki gives none, one is made of the name. */
  ask?: string | undefined
}

/** An entry as lists show it. */
export interface EntrySummary {
  slug: string
  name: string
  layer: string
  openness: Openness
  tagline: string
}

export interface Entry extends EntrySummary {
  homepage: string | null
  aliases: string[]
}

/** An entry as questions know it. All of a wiki’s are held at once; what pages alone show of it would take as much again. */
export type NamedEntry = Omit<Entry, 'tagline' | 'homepage'>

/** A document that claims rest on. */
export interface Source {
  id: string
  title: string
  url: string
  kind: SourceKind
}

/** A source as one claim cites it; `locate` holds the first and last words of the passage, joined by " … ". */
export interface CitedSource extends Source {
  locate: string | null
}

/** One sentence with the sources it rests on. */
export interface Claim {
  /** `entry-slug/claim-name`, as in `akash-network/pricing-1`. */
  id: string
  entry: string
  layer: string
  facet: string
  text: string
  status: ClaimStatus
  /** The id of the claim that replaces or contests this one. */
  by: string | null
  /** The month or day the text speaks of, as `2026-03` or `2026-03-23`. */
  asOf: string | null
  /** Whether an editor has read a passage that bears the claim out. */
  checked: boolean
  /** Questions that the claim answers, as readers put them. Claims are found by them; no reader is shown them as facts. */
  asks: string[]
  sources: CitedSource[]
}
