import type { z } from 'zod'
import type { Facet, Layer, Source } from '#lib/wiki/model.ts'
import { ClaimNames } from '#lib/wiki/page/claim-names.ts'
import { type Problem, quote } from '#lib/wiki/seeds/problem.ts'
import type { SeedClaim, SeedEntry } from '#lib/wiki/seeds/seed.ts'
import type { FreeSlugs } from '../free-slugs.ts'
import { toShowable } from '../to-showable.ts'
import type { ClaimRow, EntryRow, SourceRow } from './csv-rows.ts'
import { findRepeated, problemAt, type Rows } from './rows.ts'

interface Tables {
  entries: Rows<z.infer<typeof EntryRow>>
  claims: Rows<z.infer<typeof ClaimRow>>
  sources: Rows<z.infer<typeof SourceRow>>
  known: ReadonlyMap<string, Source>
  layers: ReadonlyMap<string, Layer>
  facets: ReadonlyMap<string, Facet>
  slugs: FreeSlugs
}

/** Entries with their claims and sources; what does not fit together goes to `problems` by row and column. */
export function joinRows(tables: Tables, problems: Problem[]): SeedEntry[] {
  const { entries, claims, sources } = tables
  problems.push(...findRepeated(sources, ({ id }) => id, 'id', 'source'))
  const slugOf = new Map<string, string>()
  const made = entries.rows.map(({ row }) => {
    const slug = row.slug ?? tables.slugs.take(row.name, row.layer)
    slugOf.set(row.name, slug)
    slugOf.set(slug, slug)
    return { row, slug }
  })
  const byEntry = Map.groupBy(claims.rows, ({ row }) => slugOf.get(row.entry) ?? '')
  for (const { at, row } of byEntry.get('') ?? [])
    problems.push(
      problemAt(
        claims,
        at,
        'entry',
        `unknown entry ${quote(row.entry)}; expected a name or slug of entries.csv`,
      ),
    )
  const named = new Map(made.map(({ slug }) => [slug, nameClaims(byEntry.get(slug) ?? [], tables.facets)]))
  const ids = new Set([...named].flatMap(([slug, names]) => names.map(name => `${slug}/${name}`)))
  return made.map(({ row, slug }) => {
    const rows = byEntry.get(slug) ?? []
    const own = rows.map(({ at, row: claim }, index) => {
      problems.push(...checkClaim(at, claim, tables, ids))
      return toClaim(claim, named.get(slug)?.[index] ?? '', tables.facets)
    })
    problems.push(...findTwice(rows, named.get(slug) ?? [], claims))
    const cited = new Set(own.flatMap(({ sources: all }) => all.map(({ source }) => source)))
    return {
      ...{ slug, layer: tables.layers.get(row.layer)?.slug ?? '', name: row.name, openness: row.openness },
      ...{ tagline: row.tagline, homepage: row.homepage ?? null, aliases: row.aliases },
      sources: [...tables.known.values()].filter(({ id }) => cited.has(id)),
      claims: own,
    }
  })
}

type At<Row> = Rows<Row>['rows'][number]

/** Names of claims: those given, else facet and number. */
function nameClaims(
  rows: readonly At<z.infer<typeof ClaimRow>>[],
  facets: ReadonlyMap<string, Facet>,
): string[] {
  const names = new ClaimNames()
  return rows.map(({ row }) => {
    const name = names.next(facets.get(row.facet)?.slug ?? '')
    return row.id ?? name
  })
}

function checkClaim(
  at: number,
  { sources, status, by, text }: z.infer<typeof ClaimRow>,
  { claims, known }: Tables,
  ids: ReadonlySet<string>,
): Problem[] {
  const wrong = (column: string, message: string) => problemAt(claims, at, column, message)
  const { fault } = toShowable(text)
  const isContested = status === 'disputed' || status === 'superseded'
  return [
    ...sources.flatMap(id =>
      known.has(id) ? [] : [wrong('sources', `unknown source ${quote(id)}; expected an id of sources.csv`)],
    ),
    ...(fault === null
      ? []
      : [wrong('text', `holds ${quote(fault)}, which no answer can show; expected plain words`)]),
    ...(isContested && by === undefined
      ? [wrong('status', `${status} without "by"; expected the claim in its place, as entry/claim`)]
      : []),
    ...(!isContested && by !== undefined
      ? [wrong('by', '"by" on a current claim; expected status disputed or superseded beside it')]
      : []),
    ...(by !== undefined && !ids.has(by)
      ? [wrong('by', `unknown claim ${quote(by)}; expected entry/claim, as in ${[...ids][0]}`)]
      : []),
  ]
}

function toClaim(row: z.infer<typeof ClaimRow>, name: string, facets: ReadonlyMap<string, Facet>): SeedClaim {
  return {
    ...{ name, facet: facets.get(row.facet)?.slug ?? '', text: toShowable(row.text).text, asks: row.asks },
    ...{ status: row.status ?? 'current', by: row.by ?? null, asOf: row.asOf ?? null },
    checked: row.checked !== 'false',
    sources: [...new Set(row.sources)].map(source => ({ source, locate: null })),
  }
}

function findTwice(
  rows: readonly At<z.infer<typeof ClaimRow>>[],
  names: readonly string[],
  claims: Tables['claims'],
): Problem[] {
  return rows.flatMap(({ at }, index) =>
    names.indexOf(names[index] ?? '') < index
      ? [
          problemAt(
            claims,
            at,
            'id',
            `duplicate claim ${quote(names[index] ?? '')}; expected each id once in an entry`,
          ),
        ]
      : [],
  )
}
