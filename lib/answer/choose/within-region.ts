import { findPlaces, liesWithin, type PlaceName } from '#lib/language/places.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Region } from '../understand/read-region.ts'
import { filedUnder } from './filed-under.ts'

/**
 * The claims that name a place in the region; where what lies outside is asked for, one that neither lies in it nor holds it. Where
 * what is from there is asked for, entries of which their overview names another home are left out.
 */
export function ofTheRegion(matches: readonly ClaimMatch[], region: Region): ClaimMatch[] {
  const within = matches.filter(({ profile }) => isWithinRegion(profile.claim.text, region))
  if (!region.isHome) return within
  const foreign = new Set(
    filedUnder(matches, 'overview')
      .filter(
        ({ profile: { claim } }) => placesIn(claim.text).length > 0 && !isWithinRegion(claim.text, region),
      )
      .map(({ profile }) => profile.claim.entry),
  )
  return within.filter(({ profile }) => !foreign.has(profile.claim.entry))
}

/** Whether a text names a place in the region, or, where what lies outside is asked for, one beyond it. */
export function isWithinRegion(text: string, region: Region): boolean {
  return (region.isOutside && WORLDWIDE.test(text)) || placesIn(text).some(({ place }) => isOf(place, region))
}
const WORLDWIDE = /\b(?:\w+ (?:countries|continents)|around the world|world ?wide|overseas|abroad)\b/i

/** What each entry has in the region, by its slug: where it is said to be, or where its overview stands. */
export function whereEachIs(matches: readonly ClaimMatch[], region: Region): Map<string, ClaimMatch> {
  const current = matches.filter(({ profile }) => profile.claim.status === 'current')
  const there = current
    .filter(({ profile }) => isSaidThere(profile.claim.text, region))
    .toSorted((a, b) => a.score - b.score)
  const overviews = filedUnder(current, 'overview')
  const isThere = new Set(there)
  const homes = overviews.filter(match => isThere.has(match))
  // What comes later is told instead of what comes before.
  const inOrder = [...overviews, ...there, ...(region.isHome ? homes : [])]
  return new Map(inOrder.map(match => [match.profile.claim.entry, match]))
}

// Of something that it is there, and not that it left or was sold there.
function isSaidThere(text: string, region: Region): boolean {
  return placesIn(text).some(({ place, start }) => isOf(place, region) && IN.test(text.slice(0, start)))
}
// "In Milam County, Texas", "locations: Iceland, Houston", "a French company", "in seven US states".
const IN =
  /(?:\b(?:in|at|near|inside|across)(?: (?:the|its|\p{Ll}+|\d+))?|:) (?:\p{Lu}\p{L}*,? (?:and |in )?)*$|\bis an? $/u

function isOf(place: number, { place: region, isOutside }: Region): boolean {
  return isOutside ? !liesWithin(place, region) && !liesWithin(region, place) : liesWithin(place, region)
}

const SITE = /^ (?:campus|sites?|data cent\w+|facilit\w+|plants?|clusters?|regions?|zones?|offices?)\b/i

// "US-dollar" is no place, nor is a town in the midst of a name ("Gensyn's Delphi", but "its Michigan campus").
function placesIn(text: string): PlaceName[] {
  return findPlaces(text).filter(
    ({ start, end }) =>
      /^\p{Lu}/u.test(text.slice(start)) &&
      !/^-/.test(text.slice(end)) &&
      (!/['’]s $/.test(text.slice(0, start)) || SITE.test(text.slice(end))),
  )
}
