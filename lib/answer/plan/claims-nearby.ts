import { byScore, type ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { entriesOf } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { isPlausible } from '../choose/is-answer.ts'
import { withPresent } from '../choose/present-first.ts'
import { missesCoin } from '../demands/asks-coin.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { isDealtInByAll } from '../understand/dealt-in-by-all.ts'
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
 * any, that tells of both entries named ("why did Ollama stop using llama.cpp?"), is nearest to what a question takes for granted
 * ("why did vLLM go closed source?") or is of the same matter ("how many auditors are there?"); of running text, which no facet says
 * what can be asked of, up to three sentences.
 */
export function claimsNearby(
  { question, shape }: ResolvedQuestion,
  { own, others, units }: Retrieval,
): Nearby {
  const asksWhy = question.wants === 'reason'
  // The names of entries are no matter by themselves, nor is what all deal in, unless something befell it ("why did they close the API?").
  const isOnMatter = ({ strengths }: ClaimMatch) =>
    units.some(
      ({ isOfName, text }, u) =>
        !isOfName && (asksWhy || !isDealtInByAll(text)) && (strengths[u] ?? 0) >= MET,
    )
  const isText = own.length > 0 && own.every(({ isFiled }) => !isFiled)
  const named = entriesOf(question.named)
  if (!isText && named.length === 2 && asksWhy) {
    const [claim] = toldOfBoth(named, { own, others })
    if (claim) return { claims: [claim], as: 'other' }
  }
  if (shape !== 'fact') return { claims: [], as: 'other' }
  const isNear = isText ? isNearInText : asksWhy ? isNearPremise : isNearMatter
  const near = own.filter(
    match =>
      match.profile.claim.status !== 'superseded' &&
      isNear(match) &&
      isOnMatter(match) &&
      !missesCoin(question.text, match.profile.claim.text),
  )
  const nearest = near.toSorted(isText ? byScore : byNearness).slice(0, isText ? MOST_IN_TEXT : 1)
  const told = isText ? nearest : withPresent(nearest, own)
  const [first] = told
  const as = isText ? 'may-answer' : !first ? 'other' : asksWhy ? asPremise(first) : asMatter(first)
  return { claims: told.map(({ profile }) => profile.claim), as }
}

function isNearInText({ held }: ClaimMatch): boolean {
  return held >= HELD_IN_TEXT
}

function isNearPremise({ alike, held }: ClaimMatch): boolean {
  return (alike >= ALIKE && held >= HELD) || alike + held >= WHOLE
}

function isNearMatter({ alike, held, words, profile }: ClaimMatch): boolean {
  const isAlike =
    (alike >= ALIKE_MATTER && held >= HELD_MATTER) || (alike >= VERY_ALIKE && held >= HELD_LITTLE)
  return isAlike && words >= SAID_MATTER && profile.claim.facet !== 'overview'
}

// What says nearly all of the question tells that it is so; where it holds a cause or a purpose, that may be the one asked for.
function asPremise(told: ClaimMatch): Nearby['as'] {
  if (told.words < PREMISE) return 'other'
  return told.profile.shape.isReasoned ? 'may-answer' : 'premise'
}

function asMatter(told: ClaimMatch): Nearby['as'] {
  return isPlausible(told) ? 'may-answer' : 'other'
}

function byNearness(a: ClaimMatch, b: ClaimMatch): number {
  return nearnessOf(b) - nearnessOf(a) || byScore(a, b)
}

function nearnessOf({ alike, held, confidence }: ClaimMatch): number {
  return alike + held + CONFIDENCE * confidence
}

// A cosine, and a share of what the question says, and their sum: below these, the nearest claim is of something else ("why is the
// sky blue?" comes to 0.38 and 0.48). Set by reading what is told beside refusals of the tuning half's questions.
const ALIKE = 0.42
const HELD = 0.22
const WHOLE = 1
// Where no reason is asked for, a claim of the same matter says some of the question in its own words: "how many auditors are there?"
// is nearest to what auditors sign, "who is its chief executive?" not to what the company is. Set as those above.
const ALIKE_MATTER = 0.55
const HELD_MATTER = 0.5
const SAID_MATTER = 0.25
// The more alike, the less need be held.
const VERY_ALIKE = 0.65
const HELD_LITTLE = 0.35
// Of 59 refusals of XQuAD's questions that a sentence answers, 39 have it among these; with 0.3, 25.
const HELD_IN_TEXT = 0.15
const MOST_IN_TEXT = 3
// Of a log odds: between claims about as near, the one that comes nearer to an answer.
const CONFIDENCE = 0.1
// A share of what the question says.
const PREMISE = 0.8
// Of 1: how well a word is met by one like it.
const MET = 0.6
