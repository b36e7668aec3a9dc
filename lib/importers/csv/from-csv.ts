import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { z } from 'zod'
import type { Facet, Layer } from '#lib/wiki/model.ts'
import { type Problem, SeedError } from '#lib/wiki/seeds/problem.ts'
import { readShape } from '#lib/wiki/seeds/read-shape.ts'
import { reservedEntrySlugs, reservedLayerSlugs } from '#lib/wiki/seeds/reserved-slugs.ts'
import { FreeSlugs } from '../free-slugs.ts'
import { Named } from '../named.ts'
import { titleOf } from '../title-of.ts'
import type { Called, Imported } from '../wiki-draft.ts'
import { ClaimRow, csvColumns, EntryRow, FacetRow, LayerRow, SourceRow } from './csv-rows.ts'
import { type CsvTable, readCsv } from './csv-table.ts'
import { joinRows } from './join-rows.ts'
import { findNameProblems, type Rows, slugsGiven } from './rows.ts'

/**
 * A wiki from a folder with entries.csv, claims.csv and sources.csv; layers.csv and facets.csv say more of those where they
 * are there. Throws `SeedError` with every problem by file, line and column.
 */
export function fromCsv(folder: string, called: Called): Imported {
  const problems: Problem[] = []
  const read = <Row>(name: keyof typeof csvColumns, shape: z.ZodType<Row>): Rows<Row> | null => {
    const table = readCsv(join(folder, `${name}.csv`), csvColumns[name], problems)
    return table && { table, rows: readAll(table, shape, problems) }
  }
  const ifThere = <Row>(name: 'layers' | 'facets', shape: z.ZodType<Row>) =>
    existsSync(join(folder, `${name}.csv`)) ? read(name, shape) : null
  const entries = read('entries', EntryRow)
  const claims = read('claims', ClaimRow)
  const sources = read('sources', SourceRow)
  const layerRows = ifThere('layers', LayerRow)
  const facetRows = ifThere('facets', FacetRow)
  if (layerRows) problems.push(...findNameProblems(layerRows, 'layer', reservedLayerSlugs))
  if (facetRows) problems.push(...findNameProblems(facetRows, 'facet'))
  if (entries) problems.push(...findNameProblems(entries, 'entry', reservedEntrySlugs))
  if (!entries || !claims || !sources) throw new SeedError(problems)
  const layers = nameLayers(layerRows, entries)
  const facets = nameFacets(facetRows, claims)
  const slugs = new FreeSlugs([...reservedEntrySlugs, ...slugsGiven(entries)], 'entry')
  const joined = joinRows({ entries, claims, sources, layers, facets, slugs }, problems)
  if (problems.length > 0) throw new SeedError(problems)
  const name = called.name ?? titleOf(basename(resolve(folder)))
  const summary = called.summary ?? `${name}: ${joined.length} entries with ${claims.rows.length} claims.`
  return {
    draft: { name, summary, layers: layers.all, facets: facets.all, entries: joined },
    notes: [],
  }
}

function readAll<Row>(table: CsvTable, shape: z.ZodType<Row>, problems: Problem[]): Rows<Row>['rows'] {
  return table.value.flatMap((value, at) => {
    const row = readShape(shape, value, table, [at], problems)
    return row === null ? [] : [{ at, row }]
  })
}

/** Layers: those of layers.csv in its order, then others in the order of entries. */
function nameLayers(
  given: Rows<z.infer<typeof LayerRow>> | null,
  entries: Rows<z.infer<typeof EntryRow>>,
): Named<Layer> {
  const slugs = new FreeSlugs([...reservedLayerSlugs, ...slugsGiven(given)], 'layer')
  const layers = new Named<Layer>()
  for (const { row } of given?.rows ?? []) layers.add({ ...row, slug: row.slug ?? slugs.take(row.name) })
  const counts = Map.groupBy(
    entries.rows,
    ({ row: { layer: name } }) =>
      layers.get(name) ?? layers.add({ slug: slugs.take(name), name, summary: '' }),
  )
  for (const [layer, { length }] of counts)
    if (layer.summary === '') layer.summary = `${length} ${length === 1 ? 'entry' : 'entries'}.`
  return layers
}

/** Facets: those of facets.csv in its order, then others in the order of claims. */
function nameFacets(
  given: Rows<z.infer<typeof FacetRow>> | null,
  claims: Rows<z.infer<typeof ClaimRow>>,
): Named<Facet> {
  const slugs = new FreeSlugs(slugsGiven(given), 'facet')
  const facets = new Named<Facet>()
  for (const { row } of given?.rows ?? [])
    facets.add({ slug: row.slug ?? slugs.take(row.name), name: row.name, words: row.also, ask: row.ask })
  for (const { row } of claims.rows)
    if (!facets.get(row.facet)) facets.add({ slug: slugs.take(row.facet), name: row.facet, words: [] })
  return facets
}
