import { toSlug } from '#lib/wiki/page/to-slug.ts'

/** Slugs for names, each given once and none of those reserved. */
export class FreeSlugs {
  readonly #taken: Set<string>
  readonly #otherwise: string

  /** `otherwise` stands for a name of which nothing can stand in a slug. */
  constructor(reserved: Iterable<string>, otherwise: string) {
    this.#taken = new Set(reserved)
    this.#otherwise = otherwise
  }

  /** The slug of a name; where it is taken, with what `besides` says, then with a number. */
  take(name: string, besides = ''): string {
    const base = toSlug(name, this.#otherwise)
    const longer = besides === '' ? base : toSlug(`${name} ${besides}`, this.#otherwise)
    let slug = this.#taken.has(base) ? longer : base
    for (let count = 2; this.#taken.has(slug); count += 1) slug = `${longer}-${count}`
    this.#taken.add(slug)
    return slug
  }
}
