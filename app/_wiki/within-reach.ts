// Every page carries what would be shown in its place if there were none: of a wiki of thousands that was most of a page.
const mostListed = 150

/** The layers of a wiki with their entries, or without any where the wiki has too many to list them all. */
export function withinReach<Layer extends { entries: readonly unknown[] }>(stack: readonly Layer[]): Layer[] {
  const count = stack.reduce((sum, { entries }) => sum + entries.length, 0)
  return count <= mostListed ? [...stack] : stack.map(layer => ({ ...layer, entries: [] }))
}
