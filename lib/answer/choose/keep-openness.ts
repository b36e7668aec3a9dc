import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

const OPEN =
  /\bopen(?:ly)?[- ]?sourced?\b|\bopen (?:projects?|ones?|providers?|engines?|platforms?)\b|\b(?:are|is|fully|which) open\b/i
const CLOSED = /\b(?:proprietary|closed(?:[- ]source)?|commercial only)\b/i

// What is open beside it tells nothing of what is closed.
const SAYS_CLOSED =
  /\b(?:proprietary|closed|commercial|source-available|withholds?|not open|only|own licen[cs]e)\b/i

/**
 * For "which are open source?" and "which are proprietary?": the best claim on its openness of each entry that the wiki files
 * so; null for any other question.
 */
export function keepOpenness(
  { question, scope, subjects }: ResolvedQuestion,
  matches: readonly ClaimMatch[],
): Map<string, ClaimMatch> | null {
  const { text } = question
  const isOpen = OPEN.test(text)
  if (isOpen === CLOSED.test(text) || question.content.length > 2 || scope.degree) return null
  const wantsOpen = isOpen !== scope.negates
  const isWanted = ({ openness }: NamedEntry) =>
    isOpen ? (openness === 'open-source') === wantsOpen : (openness === 'proprietary') !== scope.negates
  const byEntry = Map.groupBy(matches, ({ profile }) => profile.claim.entry)
  return new Map(
    subjects.filter(isWanted).flatMap(({ slug }) => {
      const current = (byEntry.get(slug) ?? []).filter(({ profile }) => profile.claim.status === 'current')
      const told = current.find(
        ({ profile: { claim } }) => claim.facet === 'openness' && (isOpen || SAYS_CLOSED.test(claim.text)),
      )
      return told ? [[slug, told] as const] : []
    }),
  )
}
