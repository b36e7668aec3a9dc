import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { namesAsMaker } from '../understand/find-owned-things.ts'
import { type Bound, readBound } from '../understand/read-bound.ts'
import { readMaker, readOwner } from '../understand/read-maker.ts'
import type { Region } from '../understand/read-region.ts'
import { filedUnder } from './filed-under.ts'
import { dealtWith, speaksOfThem } from './of-whom-they-speak.ts'
import { isWithin } from './within-bound.ts'
import { ofTheRegion, regionAsked } from './within-region.ts'

/** What a question over many says of those that it asks for, which a claim either meets or does not. */
export interface Conditions {
  /** "Who else uses llama.cpp?" */
  dealt: readonly NamedEntry[]
  /** "Which take more than a million tokens?" */
  bound: Bound | null
  /** "Which have sites in Europe?" */
  region: Region | null
  /** "Which are made by NVIDIA?", as terms. */
  maker: readonly string[]
  /** "Which are owned by NVIDIA?", as terms. */
  owner: readonly string[]
}

/** Reads the conditions that a question sets. */
export function readConditions(resolved: ResolvedQuestion): Conditions {
  return {
    dealt: dealtWith(resolved.question),
    bound: readBound(resolved.text),
    region: regionAsked(resolved),
    maker: readMaker(resolved.question.text),
    owner: readOwner(resolved.question.text),
  }
}

/** Whether any condition is set, so that claims which do not meet it tell nothing. */
export function areSet({ dealt, bound, region, maker, owner }: Conditions): boolean {
  return dealt.length > 0 || bound !== null || region !== null || maker.length > 0 || owner.length > 0
}

/**
 * The claims that meet the conditions: they name what is dealt with, state an amount within the bound, name a place in the region,
 * and say by whom something is made.
 */
export function thatMeet(
  matches: readonly ClaimMatch[],
  { dealt, bound, region, maker, owner }: Conditions,
  units: readonly AskUnit[],
): ClaimMatch[] {
  const about = bound ? bearers(units, bound) : []
  const there = region ? ofTheRegion(matches, region) : matches
  const met = there.filter(
    match =>
      speaksOfThem(match, dealt) && (bound === null || isWithin(match.profile.claim.text, bound, about)),
  )
  if (owner.length > 0)
    return met.filter(
      ({ profile: { claim } }) =>
        claim.status === 'current' &&
        (claim.facet === 'overview' || SAYS_WHOSE.test(claim.text)) &&
        namesAsMaker(claim.text, owner),
    )
  if (maker.length === 0) return met
  return filedUnder(met, 'overview').filter(({ profile }) => namesAsMaker(profile.claim.text, maker))
}

const SAYS_WHOSE = /\b(?:own(?:s|ed)|control(?:s|led)|stake|subsidiary|acquired|majority)\b/i

/** The conditions without what claims seldom say in so many words: what is at home in a region may have sites there. */
export function relaxed({ region, ...conditions }: Conditions): Conditions {
  return { ...conditions, maker: [], owner: [], region: region?.isHome ? { ...region, isHome: false } : null }
}

// What has the amount: a price is of what has a name ("an H100"), or of one side ("output"), a length of a common noun too ("a
// context of …").
function bearers(units: readonly AskUnit[], { unit, counted }: Bound): string[] {
  return units
    .filter(({ isName, isOfName, text }) => !isOfName && (isName || unit !== 'usd' || SIDE.test(text)))
    .filter(({ text, term }) => !/^[$€£]?\d/.test(text) && term !== counted)
    .map(({ term }) => term)
}
const SIDE = /^(?:in|out)puts?$/i
