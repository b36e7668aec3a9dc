import { findPlaces, liesWithin, type PlaceName } from '#lib/language/places.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { type Region, readRegion } from '../understand/read-region.ts'
import { filedUnder } from './filed-under.ts'

/** The region of which a question asks; null where it asks for what is not there in other words than "not in" and "outside". */
export function regionAsked({ question, scope }: ResolvedQuestion): Region | null {
  const region = readRegion(question)
  return scope.negates && !region?.isOutside ? null : region
}

/**
 * The claims that name a place in the region; where what lies outside is asked for, one that neither lies in it nor holds it. Where
 * what is from there is asked for, those that say where something is at home.
 */
export function ofTheRegion(matches: readonly ClaimMatch[], region: Region): ClaimMatch[] {
  return matches.filter(
    ({ profile: { claim } }) =>
      isWithinRegion(claim.text, region) &&
      (!region.isHome || claim.facet === 'overview' || AT_HOME.test(claim.text)),
  )
}
// "Withheld from companies based in the European Union" tells of others.
const AT_HOME =
  /(?<!\b(?:people|companies|users|firms|customers|those) )\b(?:based|headquartered) in\b|\p{L}-based\b/u

/** Whether a text names a place in the region, or, where what lies outside is asked for, one beyond it. */
export function isWithinRegion(text: string, region: Region): boolean {
  const places = placesIn(text)
  if (places.length === 0) return region.isOutside && !region.isHome && WORLDWIDE.test(text)
  return places.some(({ place }) => isOf(place, region))
}
const WORLDWIDE = /\b(?:\w+ (?:countries|continents)|around the world|world ?wide)\b/i

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

function isOf(place: number, { places, isOutside }: Region): boolean {
  const isIn = places.some(region => liesWithin(place, region))
  return isOutside ? !isIn && !places.some(region => liesWithin(region, place)) : isIn
}

const SITE = /^ (?:campus|sites?|data cent\w+|facilit\w+|plants?|clusters?|regions?|zones?|offices?)\b/i

// "US-dollar" is no place, nor is a town in the midst of a name ("Gensyn's Delphi", but "its Michigan campus").
function placesIn(text: string): PlaceName[] {
  return findPlaces(text).filter(
    ({ start, end }) =>
      /^\p{Lu}/u.test(text.slice(start)) &&
      !/^-(?!(?:based|owned|led|built|headquartered)\b)/.test(text.slice(end)) &&
      (!/['’]s $/.test(text.slice(0, start)) || SITE.test(text.slice(end))),
  )
}
