import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import type { Claim } from '#lib/wiki/model.ts'
import { wiki } from '#lib/wiring.ts'
import { arrangeArticle } from './arrange-article.ts'

/** All that an entry's page shows, read once a render. An entry asked for under another layer is sent to its own. */
export const readArticle = cache(async (layerSlug: string, entrySlug: string) => {
  const entry = await wiki.findEntry(entrySlug)
  if (!entry) notFound()
  if (entry.layer !== layerSlug) permanentRedirect(`/${entry.layer}/${entry.slug}`)

  const [layers, layerEntries, facets, texts] = await Promise.all([
    wiki.layers(),
    wiki.layerEntries(entry.layer),
    wiki.facets(),
    wiki.texts(),
  ])
  const layerClaims = await wiki.claimsOf(...layerEntries.map(each => each.slug))
  const claims = layerClaims.filter(claim => claim.entry === entry.slug)
  return {
    entry,
    layer: layers.find(each => each.slug === entry.layer) ?? notFound(),
    siblings: layerEntries.filter(each => each.slug !== entry.slug),
    facets,
    texts,
    claims,
    layerClaims,
    others: await readOthers(claims),
    ...arrangeArticle(claims, facets),
  }
})

/** The claims that replace or contest some claims, by their ids. */
async function readOthers(claims: readonly Claim[]): Promise<Map<string, Claim>> {
  const others = await wiki.claimsById(claims.flatMap(claim => claim.by ?? []))
  return new Map(others.map(claim => [claim.id, claim]))
}
