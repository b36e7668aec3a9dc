import type { IndexedClaims, TermCounts } from '#db/row-writer.ts'
import { TermCounter, type TermReader } from './term-counter.ts'

/** What a claim is found by: its text and the questions it answers. */
export function toFoundText({ text, asks }: { text: string; asks: readonly string[] }): string {
  return [text, ...asks].join('\n')
}

/** Gathers the terms of claims, layer by layer. */
export class GatheredTerms {
  readonly #counter: TermCounter
  readonly #claims = new Map<string, { rows: number[]; tokens: string[] }>()

  constructor(reader: TermReader) {
    this.#counter = new TermCounter(reader)
  }

  add(layer: string, row: number, text: string): void {
    const claims = this.#claims.get(layer) ?? { rows: [], tokens: [] }
    this.#claims.set(layer, claims)
    claims.rows.push(row)
    claims.tokens.push(this.#counter.count(layer, text, 1))
  }

  /** Counts the terms of a claim that goes. */
  remove(layer: string, text: string): void {
    this.#counter.count(layer, text, -1)
  }

  /** The claims that were added, which are then forgotten. */
  takeClaims(): IndexedClaims[] {
    const taken = [...this.#claims].map(([layer, claims]) => ({ layer, ...claims }))
    this.#claims.clear()
    return taken
  }

  /** How claims changed the counts of terms, which is then forgotten; but for a layer that has claims to come. */
  takeCounts(unfinished?: string): TermCounts[] {
    return this.#counter.take(unfinished)
  }
}
