export interface Output {
  isTTY?: boolean
  write(text: string): unknown
}

const stepMs = 1_000
const quietMs = 2_000

/** Shows how far long work is, about once a second: at once on a terminal, elsewhere only when it lasts over two seconds. */
export class Progress {
  readonly #output: Output
  readonly #now: () => number
  readonly #startedAt: number
  #shownAt: number
  #isLineOpen = false

  constructor(output: Output, now: () => number = Date.now) {
    this.#output = output
    this.#now = now
    this.#startedAt = now()
    this.#shownAt = this.#startedAt
  }

  /** The text is made only when it is shown. */
  show(toText: () => string): void {
    const now = this.#now()
    const isQuiet = !this.#output.isTTY && now - this.#startedAt < quietMs
    if (isQuiet || now - this.#shownAt < stepMs) return
    this.#shownAt = now
    this.#isLineOpen = this.#output.isTTY === true
    const text = toText()
    this.#output.write(this.#isLineOpen ? `\r\x1b[K${text}` : `${text}\n`)
  }

  /** Clears a line that is still open, so that what follows starts on a line of its own. */
  end(): void {
    if (this.#isLineOpen) this.#output.write('\r\x1b[K')
    this.#isLineOpen = false
  }
}
