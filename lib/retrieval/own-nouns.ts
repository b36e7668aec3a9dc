import type { Layer } from '#lib/wiki/model.ts'
import type { Noun } from '#lib/wiki/texts.ts'

/** A layer with what the wiki calls its entries. */
export interface AskedLayer extends Layer {
  noun?: Noun
}

/** The nouns by which a wiki's readers mean entries of this layer: its own noun, and the layer's name where that is a plural. */
export function ownNouns({ name, noun }: AskedLayer): Noun[] {
  const last = name.toLowerCase().match(/[a-z]{2,}[^aeious]s$|[a-z]+[aeo]s$/)?.[0]
  const ofLayer = last === undefined ? [] : [{ one: singularOf(last), many: last }]
  return [...(noun ? [noun] : []), ...ofLayer]
}

/** One of what a plural names: “model” of “models”. */
export function singularOf(plural: string): string {
  if (/(?:series|species)$/.test(plural)) return plural
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  return /(?:ss|bus|virus|status|x|z|ch|sh|o)es$/.test(plural) ? plural.slice(0, -2) : plural.slice(0, -1)
}
