import type { Facet, Layer } from '#lib/wiki/model.ts'
import type { SeedEntry } from '#lib/wiki/seeds/seed.ts'
import type { Noun } from '#lib/wiki/texts.ts'

/** A wiki as an importer makes it, before it is written as seed files. */
export interface WikiDraft {
  name: string
  summary: string
  noun?: Noun
  layers: Layer[]
  facets: Facet[]
  entries: SeedEntry[]
}

/** What an importer made, and what whoever ran it should know: what was left out, what was assumed. */
export interface Imported {
  draft: WikiDraft
  notes: string[]
}

/** What a wiki is called where its source does not say. */
export interface Called {
  name?: string | undefined
  summary?: string | undefined
}
