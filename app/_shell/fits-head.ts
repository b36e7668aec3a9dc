import type { Layer } from '#lib/wiki/model.ts'

// About 360 px, which leaves room for the search box in a window of 768 px, where the head first shows layers.
const maxCharacters = 52

/** Whether the names of all layers fit into the head of a page; else they stand in its foot. */
export function fitsHead(layers: readonly Pick<Layer, 'name'>[]): boolean {
  // Each name has a gap around it, about as wide as three letters.
  return layers.reduce((sum, { name }) => sum + name.length + 3, 0) <= maxCharacters
}
