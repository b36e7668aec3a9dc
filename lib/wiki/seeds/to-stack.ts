import { plainTexts } from '#lib/wiki/texts.ts'
import type { SeedStack } from './seed.ts'
import type { StackBody } from './shapes.ts'

/** What a checked `stack.yaml` says, as the rest of the program has it; the layers' traits stand in other files. */
export function toStack({ name, summary, layers, facets, noun, ...texts }: StackBody): SeedStack {
  const { site, about, questions, offer, tell, ideas, unanswered } = texts
  const asks = facets.flatMap(({ slug, ask }) => (ask === undefined ? [] : [[slug, ask] as const]))
  return {
    name,
    summary,
    texts: {
      ...{ site, about, questions, offer, tell, ideas, unanswered },
      noun: noun ?? plainTexts.noun,
      asks: Object.fromEntries(asks),
    },
    layers: layers.map(layer => ({ ...layer, traits: [] })),
    facets: facets.map(({ slug, name, also, ask }) => ({ slug, name, words: also, ask })),
  }
}
