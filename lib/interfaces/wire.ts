import { z } from 'zod'
import { Answer, CitedClaim } from '#lib/answer/answer.ts'
import { CheckedText } from '#lib/check/checked-text.ts'
import { Openness, SourceKind } from '#lib/wiki/model.ts'

/** What programs read, as they read it. Everything that is sent to programs has its schema here or beside its maker. */

export const WireClaim = CitedClaim.extend({
  /** As in `akash-network/pricing-1`. */
  id: z.string(),
})
export type WireClaim = z.infer<typeof WireClaim>

const EntryHead = z.object({ slug: z.string(), name: z.string(), openness: Openness, tagline: z.string() })

export const LayerList = z.object({
  layers: z.array(
    z.object({ slug: z.string(), name: z.string(), summary: z.string(), entries: z.array(EntryHead) }),
  ),
})
export type LayerList = z.infer<typeof LayerList>

export const WireEntry = EntryHead.extend({
  layer: z.string(),
  homepage: z.string().nullable(),
  aliases: z.array(z.string()),
  claims: z.array(WireClaim),
  siblings: z.array(EntryHead),
})
export type WireEntry = z.infer<typeof WireEntry>

/** An entry without the entries beside it. */
export type LoneEntry = Omit<WireEntry, 'siblings'>

/** `next` is the offset of the page that follows, null on the last. */
const page = { total: z.number().int(), next: z.number().int().nullable() }

export const SearchResult = z.object({ query: z.string(), claims: z.array(WireClaim), ...page })
export type SearchResult = z.infer<typeof SearchResult>

export const WireSource = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  kind: SourceKind,
  /** The claims that rest on it. */
  claims: z.array(WireClaim),
})
export type WireSource = z.infer<typeof WireSource>

export const SourceList = z.object({ sources: z.array(z.string()), ...page })
export type SourceList = z.infer<typeof SourceList>

/** Entries of one layer side by side; a cell without citations means the wiki does not say. */
export const WireComparison = z.object({
  layer: z.string(),
  entries: z.array(EntryHead),
  rows: z.array(
    z.object({
      facet: z.string(),
      cells: z.array(z.object({ entry: z.string(), citations: z.array(z.string()) })),
    }),
  ),
  /** Every claim that a cell cites. */
  claims: z.record(z.string(), WireClaim),
})
export type WireComparison = z.infer<typeof WireComparison>

export const WireError = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** The field of the request that is wrong, where there is one. */
    field: z.string().optional(),
  }),
})

/** How another site shows a page of this wiki, as oEmbed has it. */
export const OEmbed = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.number().int(),
  html: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  thumbnail_url: z.string(),
  thumbnail_width: z.number().int(),
  thumbnail_height: z.number().int(),
})
export type OEmbed = z.infer<typeof OEmbed>

/** Every schema by the name programs know it by. */
export const wireSchemas = {
  Answer,
  CheckedText,
  Claim: WireClaim,
  Comparison: WireComparison,
  Entry: WireEntry,
  Error: WireError,
  LayerList,
  SearchResult,
  Source: WireSource,
  SourceList,
}
