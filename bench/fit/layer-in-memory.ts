import { toFoundText } from '#db/queries/import-terms.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { type ClaimProfile, profileClaim } from '#lib/retrieval/claim-profile.ts'
import type { Ideas } from '#lib/retrieval/concepts.ts'
import type { PlainWiki } from '../eval/fill-wiki.ts'

/** The claims of a layer, ready to be matched, and in how many of them each term stands. */
export class LayerInMemory {
  readonly #profiles: Map<string, ClaimProfile[]>
  readonly #counts = new Map<string, number>()
  readonly #claimCount: number

  constructor(claims: readonly PlainWiki['claims'][number][], ideas: Ideas) {
    const profiles = claims.map(claim => profileClaim({ ...claim, checked: true, sources: [] }, ideas))
    this.#profiles = Map.groupBy(profiles, ({ claim }) => claim.entry)
    this.#claimCount = profiles.length
    for (const { claim } of profiles) count(this.#counts, toFoundText(claim), 1)
  }

  /** An entry's claims and the layer's counts; as if the claims that go had never been there. */
  read(
    entry: string,
    goes: ((id: string) => boolean) | null,
  ): { profiles: ClaimProfile[]; counts: Map<string, number>; claimCount: number } {
    const all = this.#profiles.get(entry) ?? []
    const gone = goes ? all.filter(({ claim }) => goes(claim.id)) : []
    const counts = new Map(this.#counts)
    for (const { claim } of gone) count(counts, toFoundText(claim), -1)
    return {
      profiles: all.filter(profile => !gone.includes(profile)),
      counts,
      claimCount: this.#claimCount - gone.length,
    }
  }
}

function count(counts: Map<string, number>, text: string, by: number): void {
  for (const term of toSearchTerms(text)) counts.set(term, (counts.get(term) ?? 0) + by)
}
