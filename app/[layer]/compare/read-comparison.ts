import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Comparison, compareEntries, onlyUneven } from '#lib/compare/compare-entries.ts'
import type { Entry, Facet, Layer } from '#lib/wiki/model.ts'
import type { Noun } from '#lib/wiki/texts.ts'
import { wiki } from '#lib/wiring.ts'
import { type CompareQuery, type CompareRequest, readCompareRequest } from './compare-address.ts'

export const maxEntries = 12

/** A comparison with what can be chosen beside it. */
export interface AskedComparison {
  layer: Layer
  noun: Noun
  /** All entries of the layer, and the facets on which it has claims. */
  siblings: Entry[]
  facets: Facet[]
  /** What was asked, without what this layer lacks. */
  request: CompareRequest
  unknown: string[]
  isCut: boolean
  comparison: Comparison
}

/** Reads what an address asks for; a layer that the wiki lacks is not found. */
export async function readComparison(slug: string, query: CompareQuery): Promise<AskedComparison> {
  const { layer, noun, siblings, facets } = await readLayer(slug)
  const asked = readCompareRequest(query)
  const known = asked.entries.flatMap(entry => siblings.find(each => each.slug === entry) ?? [])
  const chosen = known.slice(0, maxEntries)
  const claims = await wiki.claimsOf(...chosen.map(entry => entry.slug))
  // In the order of the address, as with the entries.
  const named = asked.facets.flatMap(slug => facets.find(facet => facet.slug === slug) ?? [])
  const whole = compareEntries(chosen, asked.facets.length === 0 ? facets : named, claims)
  return {
    layer,
    noun,
    siblings,
    facets,
    request: {
      entries: chosen.map(entry => entry.slug),
      facets: named.map(facet => facet.slug),
      isUnevenOnly: asked.isUnevenOnly,
    },
    unknown: asked.entries.filter(entry => known.every(each => each.slug !== entry)),
    isCut: known.length > chosen.length,
    comparison: asked.isUnevenOnly ? onlyUneven(whole) : whole,
  }
}

const readLayer = cache(async (slug: string) => {
  const [layers, siblings, facets, { noun }] = await Promise.all([
    wiki.layers(),
    wiki.layerEntries(slug),
    wiki.layerFacets(slug),
    wiki.texts(),
  ])
  const layer = layers.find(each => each.slug === slug)
  if (!layer) notFound()
  return { layer, noun, siblings, facets }
})
