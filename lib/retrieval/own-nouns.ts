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

/** The text with those nouns as “entry” and “entries”, which mean the same in every wiki. */
export function withPlainNouns(text: string, layer: AskedLayer): string {
  return ownNouns(layer).reduce(
    (given, { one, many }) => given.replaceAll(wordOf(many), 'entries').replaceAll(wordOf(one), 'entry'),
    text,
  )
}

function singularOf(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  return /(?:s|x|z|ch|sh|o)es$/.test(plural) ? plural.slice(0, -2) : plural.slice(0, -1)
}

function wordOf(noun: string): RegExp {
  return new RegExp(`\\b${noun.replaceAll(/[^\p{L}\d ]/gu, '.')}\\b`, 'giu')
}
