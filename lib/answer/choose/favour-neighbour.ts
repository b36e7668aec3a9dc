import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { neighbourAsked } from '../understand/neighbour-asked.ts'
import { holdsVersion, isChip, type Version, versionsIn } from '../understand/versions.ts'

/**
 * Puts the claim first that tells of the version next to the one that a question names, where it asks what came before or after
 * that: "what came after V3?" is told by what V4 is. The order of their numbers is known, so the claim need not say so.
 */
export function favourNeighbour(matches: readonly ClaimMatch[], question: string): ClaimMatch[] {
  const [best] = matches
  const neighbour = neighbourAsked(question)
  const direction = neighbour === 'before' ? -1 : 1
  const [named] = versionsIn(question)
  // Chips and subnets have numbers, but no order in which one follows another.
  if (!best?.isFiled || neighbour === null || !named || isChip(named) || named.name === 'subnet')
    return [...matches]
  const isKnown = ({ profile }: ClaimMatch) =>
    versionsIn(profile.claim.text).some(({ name }) => name === named.name)
  if (!matches.some(isKnown)) return [...matches]
  const isBetter = (a: number, b: number) => (neighbour === 'newest' ? b - a : a - b)
  const found = matches
    .flatMap(match => {
      const away = versionsIn(match.profile.claim.text)
        .map(version => direction * distance(named, version))
        .filter(far => far > 0)
        .sort(isBetter)
      return away[0] === undefined ? [] : [{ match, away: away[0] }]
    })
    .sort((a, b) => isBetter(a.away, b.away))
  const nearest = found.filter(({ away }) => away === found[0]?.away).map(({ match }) => match)
  if (nearest.length === 0)
    return neighbour === 'newest' ? [...matches] : matches.filter(match => tellsInWords(match, named))
  return nearest
    .map(match => ({
      ...match,
      score: match.score + best.score,
      confidence: Math.max(match.confidence, SURE),
    }))
    .sort((a, b) => b.score - a.score)
}

// "It replaced V3": what names no other version may say so all the same.
function tellsInWords({ profile }: ClaimMatch, named: Version): boolean {
  const { text } = profile.claim
  return IN_WORDS.test(text) && holdsVersion(versionsIn(text), named)
}
const IN_WORDS = /\b(?:replac|succe[es]|supersed|follow|after|before|earlier|previous|predecess)/i

// In log odds: what the order of numbers tells is an answer, however few words of the question it says.
const SURE = 0.5

// How far a version of the same name lies ahead of another; not a number for one of another name.
function distance({ name, number }: Version, other: Version): number {
  return other.name === name ? Number(other.number) - Number(number) : Number.NaN
}
