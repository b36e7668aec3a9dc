import type { TermCounts } from '#db/row-writer.ts'
import { toTokenPart, toTokens } from '#db/search-token.ts'

/** How a text gives the terms it is found by: by its words, each of which has terms. */
export interface TermReader {
  readWords(text: string): readonly string[]
  toTerms(word: string): readonly string[]
}

// So many different words are remembered: most of those of a large wiki. Each takes some 200 bytes.
const mostWords = 200_000

/**
 * Counts in how many claims of a layer each term stands. Terms are counted by numbers, and a word is looked up once: an
 * import reads tens of millions, and with so many different ones every look-up waits for memory.
 */
export class TermCounter {
  readonly #reader: TermReader
  /** The term of each word, or the terms. */
  readonly #words = new Map<string, number | readonly number[]>()
  readonly #numbers = new Map<string, number>()
  /** Of each term by its number: itself, as it stands in tokens, the claim it was met in last, the layer it is counted for, the count. */
  #terms: string[] = []
  #parts: string[] = []
  #claims: number[] = []
  #layers: number[] = []
  #counts: number[] = []
  #claim = 0
  /** The layer whose claims are being counted; layers are numbered as they come, a later portion of one anew. */
  #layer: string | null = null
  #layerNumber = 0
  #layerClaims = 0
  #layerTerms: string[] = []
  #finished: TermCounts[] = []

  constructor(reader: TermReader) {
    this.#reader = reader
  }

  /** Counts the terms of a claim that comes (1) or goes (-1), and gives their tokens, separated by blanks. */
  count(layer: string, text: string, change: 1 | -1): string {
    this.#begin(layer)
    this.#claim += 1
    this.#layerClaims += change
    const parts: string[] = []
    for (const word of this.#reader.readWords(text)) {
      const known = this.#words.get(word) ?? this.#learn(word)
      if (typeof known === 'number') this.#countTerm(known, change, parts)
      else for (const term of known) this.#countTerm(term, change, parts)
    }
    return toTokens(layer, parts)
  }

  /** The counts of layers, which are then forgotten; those of an unfinished layer are kept. The term '' counts all claims. */
  take(unfinished?: string): TermCounts[] {
    if (this.#layer !== unfinished) this.#finish()
    const taken = this.#finished
    this.#finished = []
    return taken
  }

  #countTerm(term: number, change: number, parts: string[]): void {
    if (this.#claims[term] === this.#claim) return
    this.#claims[term] = this.#claim
    if (this.#layers[term] !== this.#layerNumber) {
      this.#layers[term] = this.#layerNumber
      this.#counts[term] = 0
      this.#layerTerms.push(this.#terms[term] ?? '')
    }
    this.#counts[term] = (this.#counts[term] ?? 0) + change
    parts.push(this.#parts[term] ?? '')
  }

  #learn(word: string): number | readonly number[] {
    const numbers = this.#reader.toTerms(word).map(term => this.#numbers.get(term) ?? this.#add(term))
    const [only] = numbers
    const known = only !== undefined && numbers.length === 1 ? only : numbers
    this.#words.set(word, known)
    return known
  }

  #add(term: string): number {
    const number = this.#terms.push(term) - 1
    this.#parts.push(toTokenPart(term))
    this.#claims.push(0)
    this.#layers.push(0)
    this.#counts.push(0)
    this.#numbers.set(term, number)
    return number
  }

  #begin(layer: string): void {
    if (this.#layer === layer && this.#words.size < mostWords) return
    this.#finish()
    if (this.#words.size >= mostWords) this.#forget()
    this.#layer = layer
    this.#layerNumber += 1
  }

  /** Puts the terms of a layer in order, in which they are written fastest. */
  #finish(): void {
    if (this.#layer === null) return
    const terms = this.#layerTerms.sort()
    const counts = terms.map(term => this.#counts[this.#numbers.get(term) ?? 0] ?? 0)
    this.#finished.push({ layer: this.#layer, terms: ['', ...terms], claims: [this.#layerClaims, ...counts] })
    this.#layer = null
    this.#layerClaims = 0
    this.#layerTerms = []
  }

  #forget(): void {
    this.#words.clear()
    this.#numbers.clear()
    this.#terms = []
    this.#parts = []
    this.#claims = []
    this.#layers = []
    this.#counts = []
  }
}
