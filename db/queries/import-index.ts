import type { RowWriter } from '#db/row-writer.ts'
import { GatheredTerms, toFoundText } from './import-terms.ts'
import type { TermReader } from './term-counter.ts'

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

  constructor(writer: RowWriter, reader: TermReader) {
    this.#writer = writer
    this.#terms = new GatheredTerms(reader)
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
    for (const claims of this.#terms.takeClaims()) await this.#writer.indexClaims(claims)
    for (const counts of this.#terms.takeCounts()) await this.#writer.addTermCounts(counts)
  }
}
