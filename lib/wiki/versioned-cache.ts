interface Kept<Value> {
  version: string
  value: Value
}

/**
 * Values made from the wiki, each good for the version it was made from. Holds at most `limit` of them and drops the
 * one unused for longest, so that requests for addresses that do not exist cannot fill the memory.
 */
export class VersionedCache<Value> {
  readonly #limit: number
  readonly #kept = new Map<string, Kept<Value>>()
  /** For values being made: the version the wiki had when their making began. */
  readonly #begun = new Map<string, string>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The value made from this version, or null; after null the caller is expected to make it and `set` it. */
  get(key: string, version: string): Value | null {
    const kept = this.#kept.get(key)
    if (kept?.version === version) {
      // A map keeps the order of insertion: what was used last goes to the end.
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return kept.value
    }
    // An import may end while the value is made. The first version asked for is the only one it surely holds.
    if (!this.#begun.has(key)) this.#begun.set(key, version)
    // Some are never made: a page that is not found, an answer whose reader stops it.
    dropOldest(this.#begun, this.#limit)
    return null
  }

  /** The value made from an earlier version, or null; nothing is expected of the caller. */
  getEarlier(key: string, version: string): Value | null {
    const kept = this.#kept.get(key)
    return kept?.version === version ? kept.value : null
  }

  /** Keeps a value under the version that its making began with; `version` where no `get` came before. */
  set(key: string, value: Value, version: string): void {
    this.#kept.delete(key)
    this.#kept.set(key, { version: this.#begun.get(key) ?? version, value })
    this.#begun.delete(key)
    dropOldest(this.#kept, this.#limit)
  }

  /** How many values are kept, and how many are being made. */
  get size(): { kept: number; begun: number } {
    return { kept: this.#kept.size, begun: this.#begun.size }
  }

  clear(): void {
    this.#kept.clear()
  }
}

function dropOldest(map: Map<string, unknown>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) break
    map.delete(key)
  }
}
