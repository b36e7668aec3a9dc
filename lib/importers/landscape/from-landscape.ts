import { basename } from 'node:path'
import type { Layer, Openness, Source } from '#lib/wiki/model.ts'
import { reservedEntrySlugs, reservedLayerSlugs } from '#lib/wiki/seeds/reserved-slugs.ts'
import type { SeedClaim, SeedEntry } from '#lib/wiki/seeds/seed.ts'
import { FreeSlugs } from '../free-slugs.ts'
import { titleOf } from '../title-of.ts'
import type { Called, Imported } from '../wiki-draft.ts'
import { aliasesOf } from './aliases-of.ts'
import { itemClaims, type Listing } from './item-claims.ts'
import { landscapeFacets } from './landscape-facets.ts'
import { takenKeys } from './landscape-file.ts'
import { opennessOf } from './openness-of.ts'
import { type ListedItem, readLandscape } from './read-landscape.ts'

interface LandscapeOptions extends Called {
  /** The public address of the landscape, which every claim then cites first. */
  source?: string | undefined
  /** Where items go that name no licence but have a repository. */
  unlicensed: Openness
}

/**
 * A wiki from a CNCF-style landscape.yml: a layer for each category, an entry for each item, claims that say what the item
 * says. Throws `SeedError` with every problem of the file.
 */
export function fromLandscape(file: string, options: LandscapeOptions): Imported {
  const items = readLandscape(file, options.source !== undefined)
  const layers = toLayers(items)
  const slugs = new FreeSlugs(reservedEntrySlugs, 'entry')
  const merged = mergeRepeated(items)
  const isOwnName = findOwnNames(merged)
  const entries = merged.map(each => ({
    ...toEntry(each, slugs, layers.get(each.category)?.slug ?? '', options),
    aliases: aliasesOf(each.item.name).filter(isOwnName),
  }))
  const name = options.name ?? titleOf(basename(file).replace(/\.ya?ml$/i, ''))
  return {
    draft: {
      name,
      summary:
        options.summary ?? `${name}, a landscape of ${entries.length} items in ${layers.size} categories.`,
      noun: { one: 'item', many: 'items' },
      layers: [...layers.values()],
      facets: landscapeFacets,
      entries,
    },
    notes: [
      ...noteOpenness(items, options.unlicensed),
      ...noteRepeated(items, merged),
      ...noteLeftOut(items),
    ],
  }
}

/** A layer for each category, by its name. */
function toLayers(items: readonly ListedItem[]): Map<string, Layer> {
  const slugs = new FreeSlugs(reservedLayerSlugs, 'layer')
  const layers = [...Map.groupBy(items, ({ category }) => category)].map(([name, own]): Layer => {
    const subcategories = new Set(own.map(({ subcategory }) => subcategory))
    return { slug: slugs.take(name), name, summary: summarise([...subcategories]) }
  })
  return new Map(layers.map(layer => [layer.name, layer]))
}

interface MergedItem extends ListedItem {
  listings: Listing[]
}

/** Items that stand in one category twice, under two subcategories, are one entry with two listings. */
function mergeRepeated(items: readonly ListedItem[]): MergedItem[] {
  const merged = new Map<string, MergedItem>()
  for (const listed of items) {
    const { category, subcategory, item } = listed
    const key = JSON.stringify([category, item.name, item.homepage_url, item.repo_url])
    const known = merged.get(key)
    if (known && sameItem(known, listed)) known.listings.push({ category, subcategory })
    else
      merged.set(known ? `${key}${merged.size}` : key, { ...listed, listings: [{ category, subcategory }] })
  }
  return [...merged.values()]
}

/** Tells the names that stand for one item alone: of “Tree (member)” and “Bush (member)”, “member” stands for neither. */
function findOwnNames(items: readonly MergedItem[]): (alias: string) => boolean {
  const words = items.flatMap(({ item: { name } }) => [name, ...aliasesOf(name)])
  const counts = Map.groupBy(words, word => word.toLowerCase())
  return alias => counts.get(alias.toLowerCase())?.length === 1
}

function sameItem(a: ListedItem, b: ListedItem): boolean {
  return JSON.stringify(a.item) === JSON.stringify(b.item)
}

function toEntry(
  { item, listings, subcategory, category }: MergedItem,
  slugs: FreeSlugs,
  layer: string,
  options: LandscapeOptions,
): Omit<SeedEntry, 'aliases'> {
  const slug = slugs.take(item.name, subcategory)
  const sources = toSources(slug, item, options.source)
  const cite = (from: 'homepage' | 'repository'): SeedClaim['sources'] => {
    const [own] = sources.filter(({ kind, id }) => kind === from && id !== landscapeId)
    const chosen = own ?? sources.find(({ id }) => id !== landscapeId)
    const cited = [...sources.filter(({ id }) => id === landscapeId), ...(chosen ? [chosen] : [])]
    return cited.map(({ id }) => ({ source: id, locate: null }))
  }
  return {
    ...{ slug, layer, name: item.name, openness: opennessOf(item) ?? assumed(item, options.unlicensed) },
    tagline: toTagline(item.description, category, subcategory),
    homepage: item.homepage_url ?? null,
    unanswered: [],
    sources,
    claims: itemClaims(item, listings, cite),
  }
}

function assumed(item: ListedItem['item'], unlicensed: Openness): Openness {
  return item.repo_url === undefined ? 'proprietary' : unlicensed
}

const landscapeId = 'landscape'

function toSources(slug: string, item: ListedItem['item'], landscape: string | undefined): Source[] {
  const { name, homepage_url: homepage, repo_url: repository } = item
  return [
    ...(landscape === undefined
      ? []
      : [{ id: landscapeId, title: 'The landscape', url: landscape, kind: 'docs' as const }]),
    ...(homepage === undefined
      ? []
      : [{ id: `${slug}-homepage`, title: `Homepage of ${name}`, url: homepage, kind: 'homepage' as const }]),
    ...(repository === undefined
      ? []
      : [
          {
            ...{ id: `${slug}-repository`, title: `Repository of ${name}` },
            ...{ url: repository, kind: 'repository' as const },
          },
        ]),
  ]
}

function toTagline(description: string | undefined, category: string, subcategory: string): string {
  const line = description ?? `${subcategory}, in ${category}.`
  return line.length <= 300 ? line : `${line.slice(0, line.lastIndexOf(' ', 298)).trim()} …`
}

function summarise(subcategories: readonly string[]): string {
  const all = `${subcategories.join(', ')}.`
  return all.length <= 300 ? all : `${all.slice(0, all.lastIndexOf(', ', 296))}, …`
}

function noteOpenness(items: readonly ListedItem[], unlicensed: Openness): string[] {
  const unknown = items.filter(({ item }) => opennessOf(item) === null)
  if (unknown.length === 0) return []
  const withCode = unknown.filter(({ item }) => item.repo_url !== undefined).length
  return [
    `Items that name no licence: ${unknown.length}. With a repository, filed as ${unlicensed} (--unlicensed): ${withCode}; without one, as proprietary: ${unknown.length - withCode}.`,
  ]
}

function noteRepeated(items: readonly ListedItem[], merged: readonly MergedItem[]): string[] {
  const count = items.length - merged.length
  return count === 0
    ? []
    : [`Items that stand in their category more than once, taken as one entry each: ${count}.`]
}

function noteLeftOut(items: readonly ListedItem[]): string[] {
  const left = items.flatMap(({ keys }) => keys.filter(key => !takenKeys.has(key)))
  const counts = [...Map.groupBy(left, key => key)].sort(([, a], [, b]) => b.length - a.length)
  if (counts.length === 0) return []
  return [
    `Left out, for the wiki has no place for them: ${counts.map(([key, all]) => `${key} (${all.length})`).join(', ')}.`,
  ]
}
