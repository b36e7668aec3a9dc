import type { Noun } from '#lib/wiki/texts.ts'

/** What a chat is about: the entry whose page it stands on, and the names that its answers need. */
export interface ChatSubject {
  entry: string
  /** The entry's name without what stands in brackets. */
  name: string
  layer: string
  layerName: string
  /** What the wiki calls its entries. */
  noun: Noun
  /** How many entries and claims the layer has: all that an answer can draw on. */
  entryCount: number
  claimCount: number
  /** Names of the layer's entries and of the wiki's facets, by slug. */
  entryNames: Record<string, string>
  facetNames: Record<string, string>
  /** Questions that the wiki can answer. */
  starters: string[]
}
