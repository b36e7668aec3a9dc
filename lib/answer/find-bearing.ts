import { readSearchTerms, toSearchTerms } from '#lib/language/search-terms.ts'
import { type AnswerType, holdsAnswerType } from '#lib/retrieval/answer-type.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimProfile } from '#lib/retrieval/claim-profile.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { bearingOdds } from './bearing-odds.ts'
import { orderByDegree, soughtValue } from './order-by-degree.ts'
import { findValue, type SoughtValue } from './order-by-value.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import type { Degree } from './understand/gradable.ts'

/**
 * The claim of each entry that bears best on a question put to many, by the entry's slug; entries without one are left out.
 * One standard holds for all: what falls well behind the best of them is of something else.
 */
export function findBearing(
  resolved: ResolvedQuestion,
  matches: readonly ClaimMatch[],
  units: readonly AskUnit[],
): Map<string, ClaimMatch> {
  const fitting = ofTheKind(resolved, matches, units)
  const oddsOf = bearingOdds(fitting)
  const bar = resolved.scope.degree === null ? SAYS_YES : STATES_VALUE
  const byEntry = Map.groupBy(
    fitting.filter(match => oddsOf(match) >= bar).sort((a, b) => oddsOf(b) - oddsOf(a)),
    ({ profile }) => profile.claim.entry,
  )
  return new Map(
    [...byEntry].flatMap(([entry, all]) => {
      const best = mostOf(all, resolved, units)
      return best ? [[entry, best] as const] : []
    }),
  )
}

/** The claims that are of the kind asked for: they hold what it asks for by name, and the kind of value that it ranks by. */
export function ofTheKind(
  resolved: ResolvedQuestion,
  matches: readonly ClaimMatch[],
  units: readonly AskUnit[],
): ClaimMatch[] {
  const names = units.filter(unit => !unit.isOfName && isNameOf(unit, matches))
  // Editors may know a thing by the name asked for; where claims of several entries say it, theirs is the word that counts.
  const speaking = matches.filter(({ profile }) => names.every(({ term }) => profile.places.has(term)))
  const isSaid = new Set(speaking.map(({ profile }) => profile.claim.entry)).size > 1
  return ofTheNames(resolved, isSaid ? speaking : matches, units, names)
}

function ofTheNames(
  resolved: ResolvedQuestion,
  matches: readonly ClaimMatch[],
  units: readonly AskUnit[],
  names: readonly AskUnit[],
): ClaimMatch[] {
  const ofTheValue = matches.filter(match => isOfTheKind(match, resolved, units, names))
  // Where no claim states the very value, those that state any of its type may still tell.
  const ofTheType = () => matches.filter(match => isOfTheType(match, resolved, names))
  const fitting = ofTheValue.length > 0 ? ofTheValue : ofTheType()
  return resolved.scope.negates ? thoseThatDeny(fitting, units) : fitting
}

// Log odds, by ten folds of the tuning half: -2, -1.2, -1 and -0.5 give 74, 72, 71 and 67 of 85 questions that ask which are so
// right, with 60, 70, 73 and 82 % of the claims wanted.
const SAYS_YES = -1.1
// A claim that states the kind of value by which a superlative ranks needs to meet its words less well: 31 of 38 right, with
// 74 % of the claims wanted; with -0.5, 27 and 79 %.
const STATES_VALUE = -2

// How far behind the best of its entry, in score, a claim may be and still tell the most of what a superlative asks for.
const AS_WELL = 8

/** Of an entry's claims that fit about as well, the one with the most of what a superlative asks for. */
export function mostOf(
  [best, ...rest]: readonly ClaimMatch[],
  resolved: ResolvedQuestion,
  units: readonly AskUnit[],
): ClaimMatch | undefined {
  const { degree } = resolved.scope
  if (!best || (degree?.form !== 'superlative' && degree?.measure !== 'age')) return best
  const isOfAge = degree.measure === 'age'
  const near = [best, ...rest.filter(({ score }) => score >= best.score - (isOfAge ? AS_WELL / 5 : AS_WELL))]
  // An entry is as old as the first thing told of it, whichever end of the scale is asked for.
  const descends = !isOfAge && degree.descends
  const scope = { ...resolved.scope, degree: { ...degree, descends } }
  const { ordered, rest: others } = orderByDegree(near, { ...resolved, scope }, units)
  return ordered[0] ?? others[0]
}

// "Which have no public price?": claims that say no of it tell; where none does, those that say yes are what there is.
function thoseThatDeny(matches: readonly ClaimMatch[], units: readonly AskUnit[]): ClaimMatch[] {
  const terms = units.map(({ term }) => term)
  const denying = matches.filter(({ profile: { places } }) => {
    const asked = terms.flatMap(term => places.get(term) ?? [])
    const denied = DENIALS.flatMap(term => places.get(term) ?? [])
    return denied.some(at => asked.some(place => place > at && place - at <= NEAR))
  })
  return denying.length > 0 ? denying : [...matches]
}
const DENIALS = toSearchTerms('no not none never without neither cannot lacks withholds')
// In words: a denial further off is of something else.
const NEAR = 4

// What is asked for by name or number must stand in the claim, word for word, and so must the kind of value measured.
function isOfTheKind(
  { profile }: ClaimMatch,
  resolved: ResolvedQuestion,
  units: readonly AskUnit[],
  names: readonly AskUnit[],
): boolean {
  const { question, scope } = resolved
  const { claim } = profile
  if (!isOfTheNames(profile, names)) return false
  if (scope.degree === null)
    return scope.negates || (isOfType(claim, question.wants) && isCounted(claim, resolved, units))
  const sought = soughtValue(resolved, units)
  if (sought.measure === 'speed' && question.content.length <= 1) return claim.facet === 'performance'
  if (sought.measure === 'worth' || sought.measure === 'quality') return isOfType(claim, question.wants)
  // "The biggest team": of whatever kind the number is.
  const isOfAnyKind = sought.measure === 'size' && sought.unit === null && question.content.length > 1
  if (isOfAnyKind) return holdsAnswerType(claim.text, 'number')
  return findValue(claim.text, sought) !== null || isRoughly(claim.text, sought)
}

function isOfTheNames(profile: ClaimProfile, names: readonly AskUnit[]): boolean {
  return profile.claim.status !== 'superseded' && names.every(({ term }) => speaksOf(profile, term))
}

function isOfTheType(
  { profile }: ClaimMatch,
  { question }: ResolvedQuestion,
  names: readonly AskUnit[],
): boolean {
  return isOfTheNames(profile, names) && holdsAnswerType(profile.claim.text, question.wants)
}

function isOfType(claim: Claim, wants: AnswerType): boolean {
  return (wants !== 'money' && wants !== 'date') || holdsAnswerType(claim.text, wants)
}

// "How many sites does each have?": the number of them stands in the claim.
function isCounted({ text }: Claim, resolved: ResolvedQuestion, units: readonly AskUnit[]): boolean {
  if (resolved.scope.counts || !/\bhow many\b/i.test(resolved.question.text)) return true
  const sought = soughtValue({ ...resolved, scope: { ...resolved.scope, degree: MOST } }, units)
  return findValue(text, sought) !== null || isRoughly(text, sought)
}
const MOST: Degree = {
  text: 'most',
  start: 0,
  end: 0,
  form: 'superlative',
  measure: 'amount',
  descends: true,
}

// Its editors may know it by the name asked for.
function speaksOf({ places, asks }: ClaimProfile, term: string): boolean {
  return places.has(term) || asks.some(({ terms }) => terms.has(term))
}

// "Hundreds of sites".
function isRoughly(text: string, { measure, about }: SoughtValue): boolean {
  const terms = toSearchTerms(text)
  return (
    measure === 'amount' &&
    about.length > 0 &&
    about.every(term => terms.includes(term)) &&
    /\b(?:hundred|thousand|million)s of\b/i.test(text)
  )
}

// Readers may write a name small; claims never do ("amd", "solana"). Initials with a plural ("APIs") are common nouns.
function isNameOf({ term, text, isName }: AskUnit, matches: readonly ClaimMatch[]): boolean {
  if (/\d/.test(text)) return true
  const found = matches.filter(({ profile }) => profile.places.has(term))
  const words = found.flatMap(({ profile }) => piecesOf(profile.claim.text, term))
  if (words.some(({ piece }) => /^\p{Lu}{2,}s$/u.test(piece))) return false
  const isAlways = words.length > 0 && words.every(({ piece, start }) => start > 0 && /^\p{Lu}/u.test(piece))
  return isAlways || (isName && (words.length === 0 || words.every(({ piece }) => /\p{Lu}/u.test(piece))))
}

// The written pieces of a text that a term stands for: the "compatible" of "OpenAI-compatible".
function piecesOf(text: string, term: string): { piece: string; start: number }[] {
  return readSearchTerms(text)
    .filter(found => found.term === term)
    .map(({ word, start }) => ({
      piece: word.split(/[-‐‑/]+/).find(part => toSearchTerms(part).includes(term)) ?? word,
      start,
    }))
}
