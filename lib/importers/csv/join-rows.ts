import type { z } from 'zod'
import type { Facet, Layer } from '#lib/wiki/model.ts'
import { ClaimNames } from '#lib/wiki/page/claim-names.ts'
import { toSlug } from '#lib/wiki/page/to-slug.ts'
import { type Problem, quote } from '#lib/wiki/seeds/problem.ts'
import type { SeedClaim, SeedEntry } from '#lib/wiki/seeds/seed.ts'
import type { FreeSlugs } from '../free-slugs.ts'
import type { Named } from '../named.ts'
import { toShowable } from '../to-showable.ts'
import { checkClaimRows, type NamedClaim } from './check-claim-rows.ts'
import type { ClaimRow, EntryRow, SourceRow } from './csv-rows.ts'
import { findRepeated, problemAt, type Rows } from './rows.ts'

interface Tables {
  entries: Rows<z.infer<typeof EntryRow>>
  claims: Rows<z.infer<typeof ClaimRow>>
  sources: Rows<z.infer<typeof SourceRow>>
  layers: Named<Layer>
  facets: Named<Facet>
  slugs: FreeSlugs
}

interface NamedEntry {
  slug: string
  row: z.infer<typeof EntryRow>
}

/** Entries with their claims and sources; what does not fit together goes to `problems` by row and column. */
export function joinRows(tables: Tables, problems: Problem[]): SeedEntry[] {
  const { entries, claims, sources } = tables
  const made = entries.rows.map(({ row }) => ({
    row,
    slug: row.slug ?? tables.slugs.take(row.name, row.layer),
  }))
  const byEntry = groupByEntry(made, tables, problems)
  problems.push(
    ...findRepeated(sources, ({ id }) => id, 'id', 'source'),
    ...checkClaimRows([...byEntry.values()].flat(), claims, sources),
  )
  return made.map(entry => toEntry(entry, byEntry.get(entry.slug) ?? [], tables))
}

/** The claims of each entry, by its slug. */
function groupByEntry(
  made: readonly NamedEntry[],
  { entries, claims, facets }: Tables,
  problems: Problem[],
): Map<string, NamedClaim[]> {
  const slugs = new Map(made.map(({ slug }) => [slug, slug]))
  // A word that is the name of one entry and the slug of another stands for the one of that name.
  const slugOf = new Map([...slugs, ...made.map(({ row, slug }) => [row.name, slug] as const)])
  // A row that is wrong itself is told of as such: those that name it are not wrong for that.
  const given = new Set(
    entries.table.value.flatMap(({ name = '', slug = '' }) => [name, slug, toSlug(name, '')]),
  )
  const rows = Map.groupBy(claims.rows, ({ row }) => slugOf.get(row.entry) ?? null)
  for (const { at, row } of rows.get(null) ?? [])
    if (!given.has(row.entry)) {
      const message = `unknown entry ${quote(row.entry)}; expected a name or slug of entries.csv`
      problems.push(problemAt(claims, at, 'entry', message))
    }
  return new Map(made.map(({ slug }) => [slug, nameClaims(slug, rows.get(slug) ?? [], facets)]))
}

/** Claims with their names: those given, else facet and number. */
function nameClaims(slug: string, rows: Tables['claims']['rows'], facets: Named<Facet>): NamedClaim[] {
  const names = new ClaimNames(rows.flatMap(({ row }) => row.id ?? []))
  return rows.map(({ at, row }) => {
    const name = row.id ?? names.next(facets.get(row.facet)?.slug ?? '')
    return { at, row, name, id: `${slug}/${name}` }
  })
}

function toEntry(
  { slug, row }: NamedEntry,
  claims: readonly NamedClaim[],
  { layers, facets, sources }: Tables,
): SeedEntry {
  const cited = new Set(claims.flatMap(claim => claim.row.sources))
  return {
    ...{ slug, layer: layers.get(row.layer)?.slug ?? '', name: row.name, openness: row.openness },
    ...{ tagline: row.tagline, homepage: row.homepage ?? null, aliases: row.aliases },
    unanswered: row.unanswered,
    sources: sources.rows.flatMap(({ row: source }) => (cited.has(source.id) ? [source] : [])),
    claims: claims.map(claim => toClaim(claim, facets)),
  }
}

function toClaim({ name, row }: NamedClaim, facets: Named<Facet>): SeedClaim {
  return {
    ...{ name, facet: facets.get(row.facet)?.slug ?? '', text: toShowable(row.text).text, asks: row.asks },
    ...{ status: row.status ?? 'current', by: row.by ?? null, asOf: row.asOf ?? null },
    checked: row.checked !== 'false',
    sources: row.sources.map(source => ({ source, locate: null })),
  }
}
