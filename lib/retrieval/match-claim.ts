import type { AskProfile, ClaimProfile } from './claim-profile.ts'
import { featureOf } from './feature-names.ts'
import { readFeatures } from './match-features.ts'
import { type Meeting, meetClaim } from './meet-claim.ts'
import type { QuestionProfile } from './question-profile.ts'
import { confidencesOf, scoreOf, type TextKind } from './weigh-features.ts'

/** How one claim meets a question, set against the other claims of its entry. */
export interface ClaimMatch {
  profile: ClaimProfile
  /** Log odds against the other claims: higher is more likely the one that decides. */
  score: number
  /** The log odds that the claim answers the question. */
  confidence: number
  /** Whether the entry's claims are filed by facet, not running text. */
  isFiled: boolean
  /** Whether the kind of thing asked for stands in it. */
  holdsType: boolean
  /** Whether its editors say that it answers the question, word for word. */
  isAsked: boolean
  /** How alike the whole question is to the claim, or to a question that its editors say it answers: a cosine. */
  alike: number
  /** Share of the question's weight that is met by its own words. */
  words: number
  /** The same, met by words like its own too, or by those of a question that its editors say it answers. */
  held: number
  /** The share of its words, small ones too, that stand in the claim or in any question that its editors say it answers. */
  spoken: number
  /** How well the thing asked for by name ("how many stars") is met by it, or by any question that its editors say it answers; 1 without one. */
  thing: number
  /** The same, met by the claim's own words and those like them. */
  thingSaid: number
  /** How each of the question's units is met, by their order: 1 by words, 0.6 by the facet only, 0 not at all. */
  strengths: number[]
}

/** Matches claims of one entry, in the entry's order, against a question, given those that none of its claims answers. */
export function matchClaims(
  profiles: readonly ClaimProfile[],
  asked: QuestionProfile,
  unanswered: readonly AskProfile[] = [],
): ClaimMatch[] {
  const meetings = profiles.map(profile => meetClaim(asked.units, profile))
  const features = readFeatures(asked, { profiles, meetings, unanswered })
  const kind = kindOf(profiles)
  const scores = features.map(own => scoreOf(own, kind))
  const confidences = confidencesOf(features, scores, kind)
  return profiles.map((profile, i) => {
    const own = features[i] ?? new Float64Array()
    return {
      profile,
      score: scores[i] ?? 0,
      confidence: confidences[i] ?? 0,
      isFiled: kind !== 'running',
      holdsType: featureOf(own, 'type') === 1,
      isAsked: featureOf(own, 'askOverlap') === 1,
      alike: Math.max(featureOf(own, 'meaning'), featureOf(own, 'askMeaning')),
      words: featureOf(own, 'words'),
      held: featureOf(own, 'either'),
      spoken: featureOf(own, 'spoken'),
      thing: featureOf(own, 'thingAnywhere'),
      thingSaid: featureOf(own, 'thingMet'),
      strengths: strengthsOf(meetings[i]),
    }
  })
}

// So many questions a claim, on average, tell by their absence too; a few only help to find what they stand by.
const MANY_ASKS = 10

function kindOf(profiles: readonly ClaimProfile[]): TextKind {
  // All claims of an entry under one facet: nobody filed them.
  if (profiles.length > 3 && new Set(profiles.map(({ claim }) => claim.facet)).size === 1) return 'running'
  const asks = profiles.reduce((count, profile) => count + profile.asks.length, 0)
  return asks >= MANY_ASKS * profiles.length ? 'filed' : 'unasked'
}

function strengthsOf(meeting: Meeting | undefined): number[] {
  if (!meeting) return []
  return Array.from(meeting.words, (words, u) =>
    Math.max(words, meeting.ideas[u] ?? 0, 0.6 * (meeting.filed[u] ?? 0)),
  )
}

/** Best first; equal scores keep one order on every machine: the id decides. */
export function byScore(a: ClaimMatch, b: ClaimMatch): number {
  const [first, second] = [a.profile.claim.id, b.profile.claim.id]
  return b.score - a.score || (first < second ? -1 : first > second ? 1 : 0)
}
