import type { ClaimStatus, Facet, Layer, Openness, Source, Trait } from '#lib/wiki/model.ts'
import type { WikiTexts } from '#lib/wiki/texts.ts'

/** A claim as a seed file gives it; `name` is unique in its entry, as in `pricing-1`. */
export interface SeedClaim {
  name: string
  facet: string
  text: string
  status: ClaimStatus
  /** The full id of the claim that replaces or contests this one. */
  by: string | null
  asOf: string | null
  checked: boolean
  asks: string[]
  sources: { source: string; locate: string | null }[]
}

/** One entry with all that its file says. */
export interface SeedEntry {
  slug: string
  layer: string
  name: string
  openness: Openness
  tagline: string
  homepage: string | null
  aliases: string[]
  /** Questions that readers ask of it and none of its claims answers. */
  unanswered: string[]
  sources: Source[]
  claims: SeedClaim[]
}

/** What `stack.yaml` says, with the traits that the layers' own files give. */
export interface SeedStack {
  name: string
  summary: string
  texts: WikiTexts
  layers: (Layer & { entries: string[]; traits: Trait[] })[]
  facets: Facet[]
}

/** Where a seed file lies and which entry it must hold. */
export interface SeedFile {
  /** The path as problems name it. */
  file: string
  layer: string
  slug: string
}

/** What other files need to know of an entry's file; kept for all entries at once, so it is small. */
export interface EntryOutline extends SeedFile {
  /** False when the file could not be read, so that nothing is known of its claims. */
  isReadable: boolean
  claimNames: string[]
  /** The names of the claims that others replace. */
  superseded: string[]
  /** Which claim replaces or contests which; `index` is the place of the replaced one in its file. */
  replacements: { claim: string; by: string; index: number }[]
  sources: Source[]
}
