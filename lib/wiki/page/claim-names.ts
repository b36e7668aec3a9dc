/** Names for an entry's claims that have none of their own: their facet and a number, as in `pricing-2`. */
export class ClaimNames {
  readonly #counts = new Map<string, number>()
  readonly #taken: ReadonlySet<string>

  /** `taken` are names that other claims of the entry have. */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  next(facet: string): string {
    let count = this.#counts.get(facet) ?? 0
    do count += 1
    while (this.#taken.has(`${facet}-${count}`))
    this.#counts.set(facet, count)
    return `${facet}-${count}`
  }
}
