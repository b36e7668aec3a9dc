import { profileClaim } from '#lib/retrieval/claim-profile.ts'
import { readIdeas } from '#lib/retrieval/concepts.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'

const ideas = readIdeas([])

/** A current claim with this id (`entry/facet-1`) and text, as it meets a question. */
export function claimMatch(
  id: string,
  text: string,
  met: Partial<Omit<ClaimMatch, 'profile'>> = {},
): ClaimMatch {
  const [entry = '', rest = ''] = id.split('/')
  return {
    profile: profileClaim(
      {
        ...{ id, entry, layer: 'l', facet: rest.replace(/-\d+$/, ''), text, status: 'current', by: null },
        ...{ asOf: null, checked: true, asks: [], sources: [] },
      },
      ideas,
    ),
    ...{
      score: 0,
      confidence: 0,
      isFiled: true,
      isAsked: false,
      holdsType: true,
      alike: 0,
      words: 0,
      held: 0,
      spoken: 0,
    },
    ...{ thing: 1, thingSaid: 1, strengths: [] },
    ...met,
  }
}

/** The ids of the claims matched, in order. */
export const idsOf = (matches: readonly ClaimMatch[]) => matches.map(({ profile }) => profile.claim.id)
