import type { NamedEntry } from '#lib/wiki/model.ts'
import { formsOfName, type NameForm } from './forms-of-name.ts'
import { NearKeys } from './near-keys.ts'

/** A form of a name with the entry that it names. */
export interface NamedForm extends NameForm {
  entry: NamedEntry
  /** The place of its entry: a higher one stands later in the list. */
  order: number
}

/** The names of a list of entries. */
export interface NamesOfList {
  /** The forms that have this key. */
  find(key: string): NamedForm[]
  /** The forms whose key is so near that it may have been meant. */
  findNear(typed: string): NamedForm[]
  /** Whether any form has to be compared with this for that: quick to tell, where names are few. */
  hasLike(typed: string): boolean
}

// The entries of a layer, and those of the whole wiki, are one array as long as the wiki is the same.
const known = new WeakMap<readonly NamedEntry[], NamesOfList>()

/** The names of a list. They are read once: a list that stays the same array costs little, however long it is. */
export function namesOfList(entries: readonly NamedEntry[]): NamesOfList {
  const read = known.get(entries) ?? new NameIndex(entries).within(0, entries.length)
  known.set(entries, read)
  return read
}

/** Tells that lists follow each other in a longer one, so that their names are held once. */
export function shareNames(whole: readonly NamedEntry[], parts: Iterable<readonly NamedEntry[]>): void {
  const index = new NameIndex(whole)
  known.set(whole, index.within(0, whole.length))
  let from = 0
  for (const part of parts) {
    known.set(part, index.within(from, from + part.length))
    from += part.length
  }
}

/** Every form of a name as numbers and one key, so that tens of thousands take little room. */
class NameIndex {
  readonly #entries: readonly NamedEntry[]
  readonly #keys: string[] = []
  /** For each form twice the place of its entry, and one more for an own name. */
  readonly #places: number[] = []
  /** The first form of a key, and after each form the next of the same key; -1 for none. */
  readonly #first = new Map<string, number>()
  readonly #next: number[] = []
  /** The few forms that mean their entry in one writing only. */
  readonly #exact = new Map<number, string>()
  /** Names that may be mistyped. */
  readonly #near = new NearKeys()

  constructor(entries: readonly NamedEntry[]) {
    this.#entries = entries
    // From the last to the first, so that the forms of one key follow each other in the order of their entries.
    for (let place = entries.length - 1; place >= 0; place--)
      for (const form of formsOfName(entries[place] as NamedEntry)) this.#add(form, place)
  }

  within(from: number, to: number): NamesOfList {
    const isInside = (form: number) => this.#placeOf(form) >= from && this.#placeOf(form) < to
    return {
      find: key =>
        this.#formsOf(key)
          .filter(isInside)
          .map(form => this.#toForm(form)),
      findNear: typed =>
        this.#near
          .find(typed)
          .filter(isInside)
          .map(form => this.#toForm(form)),
      hasLike: typed => this.#near.hasLike(typed),
    }
  }

  #add({ key, exact, isOwnName }: NameForm, place: number): void {
    const form = this.#keys.length
    this.#keys.push(key)
    this.#places.push(2 * place + (isOwnName ? 1 : 0))
    this.#next.push(this.#first.get(key) ?? -1)
    this.#first.set(key, form)
    if (exact !== null) this.#exact.set(form, exact)
    else if (!/\d/.test(key)) this.#near.add(key, form)
  }

  #formsOf(key: string): number[] {
    const forms: number[] = []
    for (let form = this.#first.get(key) ?? -1; form >= 0; form = this.#next[form] ?? -1) forms.push(form)
    return forms
  }

  #placeOf(form: number): number {
    return (this.#places[form] as number) >> 1
  }

  #toForm(form: number): NamedForm {
    const order = this.#placeOf(form)
    return {
      ...{ order, entry: this.#entries[order] as NamedEntry, key: this.#keys[form] as string },
      exact: this.#exact.get(form) ?? null,
      isOwnName: ((this.#places[form] as number) & 1) === 1,
    }
  }
}
