/** A map that holds values up to a weight (one each, unless it is told otherwise) and lets go of the one unused for longest. */
export class RecentlyUsed<Value> {
  readonly #limit: number
  readonly #weigh: (value: Value) => number
  readonly #values = new Map<string, Value>()
  #weight = 0

  constructor(limit: number, weigh: (value: Value) => number = () => 1) {
    this.#limit = limit
    this.#weigh = weigh
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    // A map keeps the order of insertion: what was used last goes to the end.
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  set(key: string, value: Value): void {
    this.#letGo(key)
    const weight = this.#weigh(value)
    // It would push out all others, and then itself.
    if (weight > this.#limit) return
    this.#values.set(key, value)
    this.#weight += weight
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#limit) break
      this.#letGo(oldest)
    }
  }

  #letGo(key: string): void {
    const value = this.#values.get(key)
    if (value === undefined) return
    this.#weight -= this.#weigh(value)
    this.#values.delete(key)
  }
}
