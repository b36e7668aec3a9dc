import type { Claim, EntrySummary, Facet } from '#lib/wiki/model.ts'

/** Entries side by side: a row a facet, in each row a cell an entry, in the order of the entries. */
export interface Comparison {
  entries: EntrySummary[]
  rows: ComparisonRow[]
  /** Every claim shown, in reading order: a claim's footnote has the number of its place here, from 1. */
  notes: Claim[]
}

export interface ComparisonRow {
  facet: Facet
  cells: ComparisonCell[]
  /** Whether the wiki speaks of some of the entries here and not of others. */
  isUneven: boolean
}

export interface ComparisonCell {
  entry: EntrySummary
  /** What stands now before what is disputed, and that before what was superseded; each newest first. */
  claims: { claim: Claim; number: number }[]
}

const statusOrder = ['current', 'disputed', 'superseded']

/** Sets claims out by facet and entry, both in the orders given. A facet on which no entry has a claim has no row. */
export function compareEntries(
  entries: readonly EntrySummary[],
  facets: readonly Facet[],
  claims: readonly Claim[],
): Comparison {
  const byPlace = Map.groupBy(claims, claim => `${claim.entry}/${claim.facet}`)
  const notes: Claim[] = []
  const number = (claim: Claim) => ({ claim, number: notes.push(claim) })
  const rows = facets.flatMap((facet): ComparisonRow[] => {
    const found = entries.map(entry => byPlace.get(`${entry.slug}/${facet.slug}`) ?? [])
    const spoken = found.filter(each => each.length > 0).length
    if (spoken === 0) return []
    const cells = entries.map((entry, index) => ({
      entry,
      claims: (found[index] ?? []).toSorted(byStanding).map(number),
    }))
    return [{ facet, cells, isUneven: spoken < entries.length }]
  })
  return { entries: [...entries], rows, notes }
}

/** Orders what stands now before what is disputed, and that before what was superseded; each newest first. */
export function byStanding(one: Claim, other: Claim): number {
  const standing = statusOrder.indexOf(one.status) - statusOrder.indexOf(other.status)
  return standing === 0 ? (other.asOf ?? '').localeCompare(one.asOf ?? '') : standing
}

/** Only the rows where the wiki speaks of some entries and not of others; footnotes are numbered anew. */
export function onlyUneven({ entries, rows }: Comparison): Comparison {
  const uneven = rows.filter(row => row.isUneven)
  const claims = uneven.flatMap(row => row.cells.flatMap(cell => cell.claims.map(({ claim }) => claim)))
  return compareEntries(
    entries,
    uneven.map(row => row.facet),
    claims,
  )
}
