import { create, insertMultiple, search } from '@orama/orama'
import MiniSearch from 'minisearch'

/** A claim as the search libraries take it. */
export interface PlainClaim {
  id: string
  layer: string
  text: string
}

/** One way of finding a layer's claims for a question. */
export interface Finder {
  name: string
  find(layer: string, question: string): Promise<string[]>
}

// As many as retrieval asks for (lib/retrieval).
const limit = 60

export function miniSearchFinder(claims: readonly PlainClaim[]): Finder {
  const index = new MiniSearch<PlainClaim>({ fields: ['text'], storeFields: ['layer'] })
  index.addAll(claims)
  return {
    name: 'MiniSearch',
    async find(layer, question) {
      const found = index.search(question, { filter: claim => claim.layer === layer })
      return found.slice(0, limit).map(({ id }) => id)
    },
  }
}

export async function oramaFinder(claims: readonly PlainClaim[]): Promise<Finder> {
  const index = create({ schema: { id: 'string', layer: 'enum', text: 'string' } as const })
  await insertMultiple(index, [...claims], 1_000)
  return {
    name: 'Orama',
    async find(layer, question) {
      const found = await search(index, {
        term: question,
        properties: ['text'],
        where: { layer: { eq: layer } },
        limit,
      })
      return found.hits.map(({ document }) => document.id)
    },
  }
}
