import { quote, SeedError } from '#lib/wiki/seeds/problem.ts'

interface Line {
  text: string
  /** Counts from 1, blank lines included. */
  number: number
  isAfterBlank: boolean
}

/** Walks over the lines of a text that are not blank, trimmed and with single blanks. */
export class LineReader {
  readonly #lines: Line[]
  readonly #file: string
  /** The index of the next line to take. */
  at = 0

  constructor(text: string, file: string) {
    this.#file = file
    const lines = text.split(/\r\n|\n|\r/).map(line => line.replace(/\s+/g, ' ').trim())
    this.#lines = lines.flatMap((line, index) =>
      line === '' ? [] : [{ text: line, number: index + 1, isAfterBlank: lines[index - 1] === '' }],
    )
  }

  /** The text of the next line; empty at the end. */
  get text(): string {
    return this.#lines[this.at]?.text ?? ''
  }

  get isAtEnd(): boolean {
    return this.at >= this.#lines.length
  }

  get isAfterBlank(): boolean {
    return this.#lines[this.at]?.isAfterBlank ?? false
  }

  /** The index of the first line that matches, or -1. */
  find(matches: (text: string) => boolean): number {
    return this.#lines.findIndex(({ text }) => matches(text))
  }

  /** Takes the next line, which must match. */
  take(pattern: RegExp, expectation: string): RegExpMatchArray {
    const match = this.text.match(pattern)
    if (!match || this.isAtEnd) return this.refuse(expectation)
    this.at += 1
    return match
  }

  /** Throws `SeedError` at the next line, or at the last one when there is none. */
  refuse(expectation: string, what?: string): never {
    const found = what ?? (this.isAtEnd ? 'the page ends here' : `found ${quote(this.text)}`)
    const line = (this.#lines[this.at] ?? this.#lines.at(-1))?.number ?? 1
    throw new SeedError([{ file: this.#file, line, column: 1, message: `${found}; expected ${expectation}` }])
  }
}
