import { readSearchTerms, toSearchTerms } from '#lib/language/search-terms.ts'
import { holdsAnswerType } from '#lib/retrieval/answer-type.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { isAnswer } from './is-answer.ts'
import { countedUnit, orderByDegree } from './order-by-degree.ts'
import { findValue } from './order-by-value.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import type { Scope } from './understand/read-scope.ts'

/**
 * The claim of each entry that bears best on a question put to many, by the entry's slug; entries without one are left out.
 * One standard holds for all: what falls well behind the best of them is of something else.
 */
export function findBearing(
  resolved: ResolvedQuestion,
  matches: readonly ClaimMatch[],
  units: readonly AskUnit[],
): Map<string, ClaimMatch> {
  const names = units.filter(unit => !unit.isOfName && isNameOf(unit, matches))
  const ofTheKind = matches.filter(match => isOfTheKind(match, resolved, units, names))
  const fitting = resolved.scope.negates ? thoseThatDeny(ofTheKind, units) : ofTheKind
  const bar = barOf(fitting, units, names, resolved.scope.degree !== null)
  const byEntry = Map.groupBy(fitting.filter(bar), ({ profile }) => profile.claim.entry)
  return new Map(
    [...byEntry].flatMap(([entry, all]) => {
      const best = mostOf(all, resolved, units)
      return best ? [[entry, best] as const] : []
    }),
  )
}

const AS_WELL = 3

/** Of an entry's claims that fit about as well, the one with the most of what a superlative asks for. */
export function mostOf(
  [best, ...rest]: readonly ClaimMatch[],
  resolved: ResolvedQuestion,
  units: readonly AskUnit[],
): ClaimMatch | undefined {
  const { degree } = resolved.scope
  if (!best || (degree?.form !== 'superlative' && degree?.measure !== 'age')) return best
  const near = [
    best,
    ...rest.filter(({ score }) => score >= best.score - (degree.measure === 'age' ? AS_WELL / 2 : AS_WELL)),
  ]
  // An entry is as old as the first thing told of it, whichever end of the scale is asked for.
  const descends = degree.measure !== 'age' && degree.descends
  const scope = { ...resolved.scope, degree: { ...degree, descends } }
  return orderByDegree(near, { ...resolved, scope }, units)[0]
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
  { question, scope }: ResolvedQuestion,
  units: readonly AskUnit[],
  names: readonly AskUnit[],
): boolean {
  const { claim } = profile
  if (claim.status === 'superseded') return false
  if (isBareMeasure(question, scope) && !statesMeasure(claim, scope.degree)) return false
  if (!names.every(({ term }) => profile.places.has(term))) return false
  if (scope.degree?.measure === 'amount' && question.wants === 'number') {
    const counted = countedUnit(question.text, units)
    return counted !== undefined && isCounted(claim.text, counted.term)
  }
  if (scope.negates) return true
  const isMeasured = question.wants === 'money' || question.wants === 'date' || scope.degree !== null
  return !isMeasured || holdsAnswerType(claim.text, question.wants)
}

// "The largest", "the fastest" and no more: only claims of the facet where such values stand, or that state a size, tell.
function isBareMeasure({ content }: ReadQuestion, { degree }: Scope): boolean {
  return (degree?.measure === 'size' || degree?.measure === 'speed') && content.length <= 1
}

function statesMeasure(claim: Claim, degree: Scope['degree']): boolean {
  if (degree?.measure === 'size') return findValue(claim.text, 'size', []) !== null
  return claim.facet === 'performance'
}

function isCounted(text: string, term: string): boolean {
  const isHeld = toSearchTerms(text).includes(term)
  return (
    findValue(text, 'amount', [term]) !== null ||
    (isHeld && /\b(?:hundred|thousand|million)s of\b/i.test(text))
  )
}

// How far behind the best a claim may fall, in log odds, and still be of the same thing.
const BEHIND = 6
const AS_MUCH = 0.6

function barOf(
  fitting: readonly ClaimMatch[],
  units: readonly AskUnit[],
  names: readonly AskUnit[],
  isMeasured: boolean,
): (match: ClaimMatch) => boolean {
  const [best] = fitting.toSorted((a, b) => b.score - a.score)
  if (!best) return () => false
  // A name that is asked for tells more than the words around it.
  if (names.length > 0) return match => match.score > best.score - 2.5 * BEHIND && match.confidence > -4
  // Phrases for an idea may count for more than the word itself: to meet all of the question is enough.
  const most = Math.min(1, Math.max(...fitting.map(({ coverage }) => coverage)))
  const rarest = units.reduce((most, unit, i) => (unit.weight > (units[most]?.weight ?? 0) ? i : most), 0)
  const isHeld = ({ profile }: ClaimMatch) => profile.places.has(units[rarest]?.term ?? '')
  // A phrase for a whole facet ("open source") is borne out by many words.
  const isOfFacet = units[rarest]?.facets.some(
    facet => units.filter(({ facets }) => facets.includes(facet)).length > 1,
  )
  const holdsRarest = !isMeasured && !isOfFacet && fitting.some(isHeld)
  return match =>
    isAnswer(match) &&
    match.score >= best.score - (isMeasured ? 1.6 : 1) * BEHIND &&
    (isMeasured || match.coverage >= most * AS_MUCH) &&
    (!holdsRarest || isHeld(match))
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
