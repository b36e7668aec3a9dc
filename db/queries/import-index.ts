import type { IndexedTerms, RowWriter } from '#db/row-writer.ts'

/** What the index needs of a claim. */
interface IndexableClaim {
  row: number
  layer: string
  text: string
  asks: readonly string[]
}

/** What a claim is found by: its text and the questions it answers. */
export function toFoundText({ text, asks }: Pick<IndexableClaim, 'text' | 'asks'>): string {
  return [text, ...asks].join('\n')
}

/** Collects changes of the search index and writes them together. */
export class ClaimIndex {
  readonly #writer: RowWriter
  readonly #toTerms: (text: string) => string[]
  #added: IndexedTerms[] = []
  #removed: { row: number; layer: string }[] = []
  #counts = new Map<string, Map<string, number>>()

  constructor(writer: RowWriter, toTerms: (text: string) => string[]) {
    this.#writer = writer
    this.#toTerms = toTerms
  }

  add(claim: IndexableClaim): void {
    const { row, layer } = claim
    const terms = this.#toTerms(toFoundText(claim))
    this.#added.push({ row, layer, terms })
    this.#count(layer, terms, 1)
  }

  /** Takes out a claim by the text and the questions it had. */
  remove(claim: IndexableClaim): void {
    const { row, layer } = claim
    this.#removed.push({ row, layer })
    this.#count(layer, this.#toTerms(toFoundText(claim)), -1)
  }

  async write(): Promise<void> {
    await this.writeClaims()
    for (const [layer, counts] of this.#counts) await this.#writer.addTermCounts(layer, counts)
    this.#counts = new Map()
  }

  /** Writes what was collected but for the counts of terms, which are fewer the longer they are collected. */
  async writeClaims(): Promise<void> {
    await this.#writer.unindexClaims(this.#removed)
    await this.#writer.indexClaims(this.#added)
    this.#removed = []
    this.#added = []
    // Entries come layer by layer: the counts of a layer that is left can be written and forgotten.
    while (this.#counts.size > 1) {
      const [[layer, counts] = ['', new Map<string, number>()]] = this.#counts
      await this.#writer.addTermCounts(layer, counts)
      this.#counts.delete(layer)
    }
  }

  #count(layer: string, terms: readonly string[], change: number): void {
    const counts = this.#counts.get(layer) ?? new Map<string, number>()
    this.#counts.set(layer, counts)
    for (const term of ['', ...terms]) counts.set(term, (counts.get(term) ?? 0) + change)
  }
}
