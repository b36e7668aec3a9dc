import { isWithinEdits } from './edit-distance.ts'
import { countBits, lettersOf } from './letters.ts'
import { RecentlyUsed } from './recently-used.ts'

/** Things that share their length and one letter of their key, and beside each the letters of its key (`lettersOf`). */
interface Shape<Thing> {
  things: Thing[]
  letters: number[]
}

// From this length on two letters may differ instead of one.
const TWO_EDITS = 8
// From this length on the first letter may be the wrong one.
const LONG = 7
// Words of one question are looked for several times, and many of them stand in the next question too. Some 100 bytes each,
// for each layer asked about.
const KEPT_WORDS = 1_000

/** Finds things by a key that may be mistyped by a letter or two; things without a key of five letters are not found. */
export class NearKeys<Thing extends { key: string }> {
  readonly #shapes = new Map<string, Shape<Thing>>()
  readonly #found = new RecentlyUsed<Thing[]>(KEPT_WORDS)

  add(thing: Thing): void {
    const { key } = thing
    if (key.length < 5) return
    this.#addTo(shapeOf(key.length, 0, key[0]), thing)
    if (key.length >= LONG) this.#addTo(shapeOf(key.length, 1, key[1]), thing)
  }

  /** The things whose key is a letter or two off; its first letter is right, or its second is the one typed first or second. */
  find(typed: string): Thing[] {
    const found = this.#found.get(typed) ?? this.#compare(typed)
    this.#found.set(typed, found)
    return found
  }

  #addTo(name: string, thing: Thing): void {
    const shape = this.#shapes.get(name) ?? { things: [], letters: [] }
    this.#shapes.set(name, shape)
    shape.things.push(thing)
    shape.letters.push(lettersOf(thing.key))
  }

  #compare(typed: string): Thing[] {
    const found = new Set<Thing>()
    const letters = lettersOf(typed)
    for (let length = typed.length - 2; length <= typed.length + 2; length++) {
      const most = length >= TWO_EDITS ? 2 : 1
      const names = [shapeOf(length, 0, typed[0]), shapeOf(length, 1, typed[0]), shapeOf(length, 1, typed[1])]
      for (const shape of names.flatMap(name => this.#shapes.get(name) ?? []))
        for (let i = 0; i < shape.letters.length; i++) {
          // An edit changes at most two of the letters that a word is made of, which is quicker to tell.
          if (countBits(letters ^ (shape.letters[i] as number)) > 2 * most) continue
          const thing = shape.things[i] as Thing
          if (isWithinEdits(typed, thing.key, most)) found.add(thing)
        }
    }
    return [...found]
  }
}

function shapeOf(length: number, place: 0 | 1, letter: string | undefined): string {
  return `${length} ${place} ${letter}`
}
