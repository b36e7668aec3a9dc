import { byScore, type ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { entriesOf } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { toldOfBoth } from './plan-relation.ts'

/** What is told beside a refusal. */
export interface Nearby {
  claims: Claim[]
  /**
   * Whether they `may-answer` in words that were not understood, or tell the `premise` that the question takes for granted: that is
   * so, and only the reason for it is missing.
   */
  as: 'may-answer' | 'premise' | 'other'
}

/**
 * The claims that come nearest to a question that is refused, to be told beside the refusal: of claims filed by facet the one, if
 * any, that tells of both entries named ("why did Ollama stop using llama.cpp?") or is nearest to what a question takes for granted
 * ("why did vLLM go closed source?"); of running text, which no facet says what can be asked of, up to three sentences.
 */
export function claimsNearby(
  { question, shape }: ResolvedQuestion,
  { own, others, units }: Retrieval,
): Nearby {
  // The names of entries alone are no matter.
  const isOnMatter = ({ strengths }: ClaimMatch) =>
    units.some(({ isOfName }, u) => !isOfName && (strengths[u] ?? 0) >= MET)
  const isText = own.length > 0 && own.every(({ isFiled }) => !isFiled)
  const named = entriesOf(question.named)
  if (!isText && named.length === 2 && question.wants === 'reason') {
    const [claim] = toldOfBoth(named, { own, others })
    if (claim) return { claims: [claim], as: 'other' }
  }
  if (shape !== 'fact' || (!isText && question.wants !== 'reason')) return { claims: [], as: 'other' }
  const near = own.filter(
    match =>
      match.profile.claim.status !== 'superseded' &&
      (isText ? match.held >= HELD_IN_TEXT : isNear(match)) &&
      isOnMatter(match),
  )
  const told = near.toSorted(isText ? byScore : byNearness).slice(0, isText ? MOST_IN_TEXT : 1)
  return { claims: told.map(({ profile }) => profile.claim), as: isText ? 'may-answer' : asPremise(told[0]) }
}

function isNear({ alike, held }: ClaimMatch): boolean {
  return (alike >= ALIKE && held >= HELD) || alike + held >= WHOLE
}

// What says nearly all of the question tells that it is so; where it holds a cause or a purpose, that may be the one asked for.
function asPremise(told: ClaimMatch | undefined): Nearby['as'] {
  if (told === undefined || told.words < PREMISE) return 'other'
  return told.profile.shape.isReasoned ? 'may-answer' : 'premise'
}

function byNearness(a: ClaimMatch, b: ClaimMatch): number {
  return b.alike + b.held - a.alike - a.held || byScore(a, b)
}

// A cosine, and a share of what the question says, and their sum: below these, the nearest claim is of something else ("why is the
// sky blue?" comes to 0.38 and 0.48). Set by reading what is told beside refusals of the tuning half's questions.
const ALIKE = 0.42
const HELD = 0.22
const WHOLE = 1
// Of 59 refusals of XQuAD's questions that a sentence answers, 39 have it among these; with 0.3, 25.
const HELD_IN_TEXT = 0.15
const MOST_IN_TEXT = 3
// A share of what the question says.
const PREMISE = 0.8
// Of 1: how well a word is met by one like it.
const MET = 0.6
