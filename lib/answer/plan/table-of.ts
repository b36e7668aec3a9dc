import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { ComparisonTable } from '../answer.ts'

/** The table of the claims chosen: a row for each facet among them, a cell for each entry; an empty cell says nothing. */
export function tableOf(
  chosen: readonly { entry: NamedEntry; fitting: readonly ClaimMatch[] }[],
  facetOrder: readonly string[],
): ComparisonTable {
  const used = new Set(chosen.flatMap(({ fitting }) => fitting.map(({ profile }) => profile.claim.facet)))
  return {
    columns: chosen.map(({ entry }) => entry.slug),
    rows: facetOrder
      .filter(facet => used.has(facet))
      .map(facet => ({
        facet,
        cells: chosen.map(({ entry, fitting }) => ({
          entry: entry.slug,
          citations: fitting
            .filter(({ profile }) => profile.claim.facet === facet)
            .map(({ profile }) => profile.claim.id),
        })),
      })),
  }
}

/**
 * The table of claims on one matter: one row, under the facet that most of them are filed by, whichever each is. A row for each
 * facet would have cells without a claim where only no other was told.
 */
export function tableOfMatter(
  chosen: readonly { entry: NamedEntry; fitting: readonly ClaimMatch[] }[],
  facetOrder: readonly string[],
): ComparisonTable {
  const counts = Map.groupBy(
    chosen.flatMap(({ fitting }) => fitting.map(({ profile }) => profile.claim.facet)),
    facet => facet,
  )
  const [facet = ''] = facetOrder.toSorted(
    (a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0),
  )
  const cells = chosen.map(({ entry, fitting }) => ({
    entry: entry.slug,
    citations: fitting.map(({ profile }) => profile.claim.id),
  }))
  return { columns: chosen.map(({ entry }) => entry.slug), rows: [{ facet, cells }] }
}

/** One table of those that have the columns of the first: what stands in one row of them stands in one cell. Null for none. */
export function mergeTables(tables: readonly ComparisonTable[]): ComparisonTable | null {
  const [first] = tables
  if (!first) return null
  const alike = tables.filter(({ columns }) => columns.join() === first.columns.join())
  const byFacet = Map.groupBy(
    alike.flatMap(({ rows }) => rows),
    ({ facet }) => facet,
  )
  const rows = [...byFacet].map(([facet, same]) => ({
    facet,
    cells: first.columns.map((entry, i) => ({
      entry,
      citations: [...new Set(same.flatMap(({ cells }) => cells[i]?.citations ?? []))],
    })),
  }))
  return { columns: first.columns, rows }
}
