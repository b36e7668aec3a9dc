import { byStanding } from '#lib/compare/compare-entries.ts'
import { isDisagreement } from '#lib/compare/is-disagreement.ts'
import type { Claim } from '#lib/wiki/model.ts'

/**
 * The claims of one facet in their order, with those brought together that replace or contest each other or state
 * different figures of the same thing; in each group what stands now comes first, the newest before the older.
 */
export function groupClaims(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const related = groups.filter(group => group.some(each => isRelated(each, claim)))
    const [first, ...others] = related
    if (!first) groups.push([claim])
    else {
      first.push(...others.flat(), claim)
      for (const merged of others) groups.splice(groups.indexOf(merged), 1)
    }
  }
  return groups.map(group => group.toSorted(byStanding))
}

function isRelated(one: Claim, other: Claim): boolean {
  return one.by === other.id || other.by === one.id || isDisagreement(one, other)
}
