import { setImmediate } from 'node:timers/promises'

// So long others wait at most: a reader sees no delay of it, and no connection is given up for it.
const TURN_MS = 20

/** The same as `items.map(read)`, in order, but lets whatever else waits have its turn every so often. */
export async function mapInTurns<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Read,
): Promise<Read[]> {
  const all: Read[] = []
  let begun = performance.now()
  for (const item of items) {
    if (performance.now() - begun > TURN_MS) {
      await setImmediate()
      begun = performance.now()
    }
    all.push(read(item))
  }
  return all
}
