import { RecentlyUsed } from '#lib/recently-used.ts'
import { editsOf } from './edit-distance.ts'
import { countBits, lettersOf } from './spelling/letters.ts'

/** Keys that share their length and one letter; beside each its letters (`lettersOf`), and the number it was given. */
interface Shape {
  keys: string[]
  letters: number[]
  numbers: number[]
}

// From this length on two letters may differ instead of one.
const TWO_EDITS = 8
// From this length on the first letter may be the wrong one.
const LONG = 7
// Words of one question are looked for several times, and many of them stand in the next question too. Some 100 bytes each.
const KEPT_WORDS = 1_000

/** Finds numbers by keys that may be mistyped by a letter or two; those without a key of five letters are not found. */
export class NearKeys {
  readonly #shapes = new Map<number, Shape>()
  readonly #found = new RecentlyUsed<number[]>(KEPT_WORDS)

  add(key: string, number: number): void {
    if (key.length < 5) return
    this.#addTo(shapeOf(key.length, 0, key.charCodeAt(0)), key, number)
    if (key.length >= LONG) this.#addTo(shapeOf(key.length, 1, key.charCodeAt(1)), key, number)
  }

  /** The numbers whose key is a letter or two off; its first letter is right, or its second is the one typed first or second. */
  find(typed: string): readonly number[] {
    const found = this.#found.get(typed) ?? this.#compare(typed)
    this.#found.set(typed, found)
    return found
  }

  /** Whether there is any key that `find` would have to compare: few have one where keys are few, and it is quick to tell. */
  hasLike(typed: string): boolean {
    for (let length = typed.length - 2; length <= typed.length + 2; length++)
      if (shapesLike(typed, length).some(name => this.#shapes.has(name))) return true
    return false
  }

  #addTo(name: number, key: string, number: number): void {
    const shape = this.#shapes.get(name) ?? { keys: [], letters: [], numbers: [] }
    this.#shapes.set(name, shape)
    shape.keys.push(key)
    shape.letters.push(lettersOf(key))
    shape.numbers.push(number)
  }

  #compare(typed: string): number[] {
    const found = new Set<number>()
    const letters = lettersOf(typed)
    const isWithinEdits = editsOf(typed)
    for (let length = typed.length - 2; length <= typed.length + 2; length++) {
      const most = length >= TWO_EDITS ? 2 : 1
      for (const shape of shapesLike(typed, length).flatMap(name => this.#shapes.get(name) ?? []))
        for (let i = 0; i < shape.letters.length; i++) {
          // An edit changes at most two of the letters that a word is made of, which is quicker to tell.
          if (countBits(letters ^ (shape.letters[i] as number)) > 2 * most) continue
          if (isWithinEdits(shape.keys[i] as string, most)) found.add(shape.numbers[i] as number)
        }
    }
    return [...found]
  }
}

/** The shapes of keys of a length among which one may be that was meant. */
function shapesLike(typed: string, length: number): number[] {
  const [first, second] = [typed.charCodeAt(0), typed.charCodeAt(1)]
  return [shapeOf(length, 0, first), shapeOf(length, 1, first), shapeOf(length, 1, second)]
}

// A number, since texts would be put together for every word that is looked for. A letter's code has 16 bits.
function shapeOf(length: number, place: 0 | 1, letter: number): number {
  return (2 * length + place) * 2 ** 16 + letter
}
