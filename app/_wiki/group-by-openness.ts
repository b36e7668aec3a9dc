import { type EntrySummary, Openness } from '#lib/wiki/model.ts'

/** Entries by how freely they can be used, open source first; groups without entries are left out. */
export function groupByOpenness(entries: readonly EntrySummary[]): [Openness, EntrySummary[]][] {
  const groups = Map.groupBy(entries, entry => entry.openness)
  return Openness.options.flatMap(openness => {
    const group = groups.get(openness)
    return group ? [[openness, group] as [Openness, EntrySummary[]]] : []
  })
}
