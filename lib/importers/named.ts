/** Layers or facets by the words that stand for them: a name as it is written or in other case, or else a slug. */
export class Named<Thing extends { name: string; slug: string }> {
  readonly all: Thing[] = []
  readonly #byWord = new Map<string, Thing>()

  /** Where a word stands for another thing already, it goes on doing so. */
  add(thing: Thing): Thing {
    this.all.push(thing)
    for (const word of [thing.name, toKey(thing.name), toKey(thing.slug)])
      if (!this.#byWord.has(word)) this.#byWord.set(word, thing)
    return thing
  }

  get(word: string): Thing | undefined {
    return this.#byWord.get(word) ?? this.#byWord.get(toKey(word))
  }
}

/** No name begins with a blank, so that a key is none. */
function toKey(word: string): string {
  return ` ${word.toLowerCase()}`
}
