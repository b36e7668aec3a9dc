import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Entry } from '#lib/wiki/model.ts'
import type { ComparisonTable } from './answer.ts'

/** The table of the claims chosen: a row for each facet among them, a cell for each entry; an empty cell says nothing. */
export function tableOf(
  chosen: readonly { entry: Entry; fitting: readonly ClaimMatch[] }[],
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
