import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { holdsVersion, isChip, versionsIn } from '../understand/versions.ts'
import { isAnswer } from './is-answer.ts'

/**
 * Puts those claims first that speak of the version asked for, where the best is of another: "what's new in V3.2?" is not told by
 * what V4 brought. Where the wiki speaks of that version, and says nothing of what is asked, other versions' claims are left out.
 */
export function favourVersion(
  matches: readonly ClaimMatch[],
  question: string,
  facets: Pick<ReadonlyMap<string, unknown>, 'has'>,
): ClaimMatch[] {
  const [best] = matches
  const rivals = best ? versionsIn(best.profile.claim.text) : []
  const asked = versionsIn(question)
  const missed = asked.find(
    version => !holdsVersion(rivals, version) && rivals.some(({ name }) => name === version.name),
  )
  // "Compare V3 and V4" asks of both.
  const isOfSeveral = asked.some(({ name, number }) => name === missed?.name && number !== missed.number)
  // Running text names the version in another sentence.
  if (!best?.isFiled || !missed || isOfSeveral) return [...matches]
  const versions = new Map(matches.map(match => [match, versionsIn(match.profile.claim.text)]))
  const own = matches.filter(match => holdsVersion(versions.get(match) ?? [], missed))
  const [first] = own
  if (!first) return [...matches]
  const others = matches.filter(match => !own.includes(match))
  // "Is V4 open?" is not told by how large it is.
  const { facet } = best.profile.claim
  const isOfMatter = ({ profile }: ClaimMatch) => !facets.has(facet) || profile.claim.facet === facet
  const isTold = own.some(
    match => isAnswer(match) && isOfMatter(match) && (match.holdsType || !best.holdsType),
  )
  if (!isTold)
    return matches.filter(match =>
      own.includes(match)
        ? isOfMatter(match)
        : !versions.get(match)?.some(({ name }) => name === missed.name),
    )
  const behind = Math.max(0, best.score - first.score)
  return [...own.map(match => ({ ...match, score: match.score + behind })), ...others]
}

/** The claims that speak of no version but those of which the question does: what is told of all holds for each. */
export function ofNoOtherVersion(matches: readonly ClaimMatch[], question: string): ClaimMatch[] {
  const asked = versionsIn(question)
  return matches.filter(({ profile }) =>
    versionsIn(profile.claim.text).every(version => isChip(version) || holdsVersion(asked, version)),
  )
}
