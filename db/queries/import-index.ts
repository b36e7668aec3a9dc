import type { RowWriter } from '#db/row-writer.ts'
import { GatheredTerms, toFoundText } from './import-terms.ts'

/** What the index needs of a claim. */
interface IndexableClaim {
  row: number
  layer: string
  text: string
  asks: readonly string[]
}

/** Collects changes of the search index and writes them together. */
export class ClaimIndex {
  readonly #writer: RowWriter
  readonly #terms: GatheredTerms
  #removed: { row: number; layer: string }[] = []

  constructor(writer: RowWriter, toTerms: (text: string) => string[]) {
    this.#writer = writer
    this.#terms = new GatheredTerms(toTerms)
  }

  add(claim: IndexableClaim): void {
    this.#terms.add(claim.layer, claim.row, toFoundText(claim))
  }

  /** Takes out a claim by the text and the questions it had. */
  remove(claim: IndexableClaim): void {
    const { row, layer } = claim
    this.#removed.push({ row, layer })
    this.#terms.remove(layer, toFoundText(claim))
  }

  async write(): Promise<void> {
    await this.#writer.unindexClaims(this.#removed)
    this.#removed = []
    for (const layer of this.#terms.take()) {
      await this.#writer.indexClaims(layer)
      await this.#writer.addTermCounts(layer)
    }
  }
}
