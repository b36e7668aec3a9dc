import { readSearchTerms, toSearchTerms } from '#lib/language/search-terms.ts'
import { SENTENCE_END } from '#lib/language/sentence-end.ts'
import { type AnswerType, holdsAnswerType } from '#lib/retrieval/answer-type.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimProfile } from '#lib/retrieval/claim-profile.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import type { Degree } from '../understand/gradable.ts'
import { readBound } from '../understand/read-bound.ts'
import type { Region } from '../understand/read-region.ts'
import { soughtValue } from './order-by-degree.ts'
import { findValue, type SoughtValue } from './order-by-value.ts'
import { likelyStated } from './stated-traits.ts'
import { asksForPresent, tellsOfPlan } from './tells-plans.ts'
import { readDenied, thoseThatDeny } from './those-that-deny.ts'
import { regionAsked } from './within-region.ts'

/**
 * The claims that are of the kind asked for: they hold what it asks for by name, and the kind of value that it ranks by, or state
 * the trait that was likely asked for.
 */
export function ofTheKind(
  resolved: ResolvedQuestion,
  matches: readonly ClaimMatch[],
  units: readonly AskUnit[],
  traits: Retrieval['traits'],
): ClaimMatch[] {
  const speaks = (match: ClaimMatch, term: string) =>
    speaksOf(match.profile, term) || likelyStated(traits, match)?.terms.has(term)
  const saysOrStates = (match: ClaimMatch, term: string) =>
    match.profile.places.has(term) || likelyStated(traits, match)?.terms.has(term)
  const bound = readBound(resolved.text)
  const region = regionAsked(resolved)
  const names = units.filter(
    unit =>
      !unit.isOfName &&
      // "More than $1 billion": no claim need say that amount.
      !(bound !== null && /^\d/.test(unit.text)) &&
      // "In Scandinavia": nor that name.
      !(region !== null && isInRegion(unit, region, resolved.question)) &&
      isNameOf(unit, matches) &&
      !isOwnerOf(unit, units, resolved.question) &&
      isInQuestion(unit, resolved.question),
  )
  // Editors may know a thing by the name asked for; where claims of several entries say it, theirs is the word that counts.
  const speaking = matches.filter(({ profile }) => names.every(({ term }) => profile.places.has(term)))
  const isSaid = new Set(speaking.map(({ profile }) => profile.claim.entry)).size > 1
  const spoken = (isSaid ? speaking : matches).filter(
    match => match.profile.claim.status !== 'superseded' && names.every(({ term }) => speaks(match, term)),
  )
  const purpose = unitsOfPurpose(resolved, units)
  const current = spoken.filter(
    match =>
      !(asksForPresent(resolved.question.text) && tellsOfPlan(match.profile.claim.text)) &&
      (purpose.length === 0 || purpose.some(({ term }) => saysOrStates(match, term))),
  )
  if (
    isBestFor(resolved) &&
    !units.every(unit => unit.isOfName || current.some(match => saysOrStates(match, unit.term)))
  )
    return []
  const ofTheValue = current.filter(
    match => likelyStated(traits, match) !== undefined || statesValue(match.profile.claim, resolved, units),
  )
  // Where no claim states the very value, those that state any of its type may still tell.
  const ofTheType = () =>
    current.filter(({ profile }) => holdsAnswerType(profile.claim.text, resolved.question.wants))
  const fitting = ofTheValue.length > 0 ? ofTheValue : ofTheType()
  return resolved.scope.negates
    ? thoseThatDeny(fitting, readDenied(resolved.question, units), traits)
    : fitting
}

// "Which is best for German?": no claim says best, so that what it is to be best for must be spoken of.
function isBestFor({ scope, question }: ResolvedQuestion): boolean {
  return scope.degree?.measure === 'worth' && question.content.length > 0
}

// What something is to be best for, as "German" here: nothing else tells of it.
function unitsOfPurpose({ scope, question }: ResolvedQuestion, units: readonly AskUnit[]): AskUnit[] {
  if (scope.degree?.measure !== 'worth') return []
  const from = PURPOSE.exec(question.text)?.index
  const words = question.words.filter(({ start }) => from !== undefined && start > from)
  return units.filter(({ index, isOfName }) => !isOfName && words.some(word => word.index === index))
}
// One look from the end: a pattern that tries each "for" costs the square of a text.
const PURPOSE = /(?<=^.{0,2000})\b(?:for|at|in) (?=[^.?!,]{1,120}[.?!\s]*$)/i

// The kind of value asked for must stand in the claim.
function statesValue(claim: Claim, resolved: ResolvedQuestion, units: readonly AskUnit[]): boolean {
  const { question, scope } = resolved
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

// "Google's TPUs" are TPUs: a claim need not say whose.
function isOwnerOf({ index }: AskUnit, units: readonly AskUnit[], { text, words }: ReadQuestion): boolean {
  const word = words.find(each => each.index === index)
  const isPossessive = word !== undefined && /^[\p{L}\d]+['’]s\b/u.test(text.slice(word.start))
  return isPossessive && units.some(next => next.index === index + 1 && next.isName)
}

function isInRegion({ index }: AskUnit, region: Region, { words }: ReadQuestion): boolean {
  return words.some(word => word.index === index && word.start < region.end && word.end > region.start)
}

// "We are in Ghent. Who has machines in Europe?": what readers say of themselves before they ask, no claim need name.
function isInQuestion({ index }: AskUnit, { text, words }: ReadQuestion): boolean {
  const asked = [...text.matchAll(SENTENCE_END)].at(-1)?.index ?? 0
  return (words.find(word => word.index === index)?.start ?? asked) >= asked
}

// Initials that are written large, but name no one's thing.
const COMMON_INITIALS = new Set('api ai cli cpu gpu http id llm os ram sdk ui url vram'.split(' '))

// "1M", which claims may spell out.
const IS_AMOUNT = /^\d[\d.,]*[km]$/i

// Readers may write a name small; claims never do ("amd", "solana"). Initials with a plural ("APIs") are common nouns.
function isNameOf({ term, text, isName }: AskUnit, matches: readonly ClaimMatch[]): boolean {
  if (/\d/.test(text)) return !IS_AMOUNT.test(text)
  if (COMMON_INITIALS.has(text.toLowerCase())) return false
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
