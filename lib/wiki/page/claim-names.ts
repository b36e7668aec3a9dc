/** Names for an entry's claims that have none of their own: their facet and a number, as in `pricing-2`. */
export class ClaimNames {
  readonly #counts = new Map<string, number>()

  next(facet: string): string {
    const count = (this.#counts.get(facet) ?? 0) + 1
    this.#counts.set(facet, count)
    return `${facet}-${count}`
  }
}
