import { quote } from './problem.ts'
import type { EntryOutline } from './seed.ts'

/** The claims of all files, by their full ids. */
export class KnownClaims {
  readonly #bySlug: ReadonlyMap<string, EntryOutline>
  readonly #names = new Map<string, ReadonlySet<string>>()

  constructor(outlines: readonly EntryOutline[]) {
    this.#bySlug = new Map(outlines.map(outline => [outline.slug, outline]))
  }

  /** The outline of the entry that an id names. */
  outlineOf(id: string): EntryOutline | undefined {
    return this.#bySlug.get(toSlug(id))
  }

  /** Why an id names no claim, or null. An entry whose file could not be read is given the benefit of the doubt. */
  findMissing(id: string): string | null {
    const outline = this.outlineOf(id)
    if (!outline)
      return `there is no entry ${quote(toSlug(id))}; expected the id of a claim, as in "akash-network/pricing-1"`
    if (!outline.isReadable) return null
    const known = this.#names.get(outline.slug) ?? new Set(outline.claimNames)
    this.#names.set(outline.slug, known)
    const name = nameOf(id)
    if (known.has(name)) return null
    return `${outline.file} has no claim ${quote(name)}; expected one of its claims`
  }
}

function toSlug(id: string): string {
  return id.split('/')[0] ?? ''
}

/** What a claim is called in its entry's file. */
export function nameOf(id: string): string {
  return id.split('/')[1] ?? ''
}
