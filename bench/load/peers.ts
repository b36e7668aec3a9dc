import { create, insertMultiple, search } from '@orama/orama'
import MiniSearch from 'minisearch'
import type { Database } from '#db/client.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'

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

/** Cairn's own candidates: terms of the question, then the index. */
export function cairnFinder(db: Database): Finder {
  return {
    name: 'Cairn',
    find: (layer, question) => findClaimsByTerms(db, layer, toSearchTerms(question), limit),
  }
}

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
