import type { IndexedClaims, TermCounts } from '#db/row-writer.ts'
import { toToken } from '#db/search-token.ts'

/** What a claim is found by: its text and the questions it answers. */
export function toFoundText({ text, asks }: { text: string; asks: readonly string[] }): string {
  return [text, ...asks].join('\n')
}

/** Claims of one layer for the search index, and how their terms change its counts. The term '' counts all claims. */
export interface IndexedLayer extends IndexedClaims, TermCounts {}

/** Gathers the terms of claims, layer by layer. */
export class GatheredTerms {
  readonly #toTerms: (text: string) => string[]
  readonly #layers = new Map<string, { rows: number[]; tokens: string[]; counts: Map<string, number> }>()

  constructor(toTerms: (text: string) => string[]) {
    this.#toTerms = toTerms
  }

  add(layer: string, row: number, text: string): void {
    const terms = this.#toTerms(text)
    const { rows, tokens } = this.#count(layer, terms, 1)
    rows.push(row)
    tokens.push(terms.map(term => toToken(layer, term)).join(' '))
  }

  /** Counts the terms of a claim that goes. */
  remove(layer: string, text: string): void {
    this.#count(layer, this.#toTerms(text), -1)
  }

  /** What was gathered, which is then forgotten. Terms are in order, in which they are written fastest. */
  take(): IndexedLayer[] {
    const taken = [...this.#layers].map(([layer, { rows, tokens, counts }]) => {
      const terms = [...counts.keys()].sort()
      return { layer, rows, tokens, terms, claims: terms.map(term => counts.get(term) ?? 0) }
    })
    this.#layers.clear()
    return taken
  }

  #count(layer: string, terms: readonly string[], change: number) {
    const gathered = this.#layers.get(layer) ?? { rows: [], tokens: [], counts: new Map<string, number>() }
    this.#layers.set(layer, gathered)
    const { counts } = gathered
    for (const term of ['', ...terms]) counts.set(term, (counts.get(term) ?? 0) + change)
    return gathered
  }
}
