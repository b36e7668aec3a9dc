import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { type Retrieval, WHOLE_ENTRIES } from '#lib/retrieval/retrieve-claims.ts'
import type { Facet } from '#lib/wiki/model.ts'
import { bearingOdds } from '../choose/bearing-odds.ts'
import { begunWithin } from '../choose/begun-within.ts'
import { filedUnder } from '../choose/filed-under.ts'
import { findBearing } from '../choose/find-bearing.ts'
import { asksForClosed, keepOpenness } from '../choose/keep-openness.ts'
import { areSet, type Conditions, readConditions, relaxed, thatMeet } from '../choose/meets-conditions.ts'
import { orderByDegree } from '../choose/order-by-degree.ts'
import { denies, readDenied } from '../choose/those-that-deny.ts'
import { whereEachIs } from '../choose/within-region.ts'
import { tellWithoutTheName } from '../choose/without-the-name.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { facetAsked } from '../understand/facets-asked.ts'
import { asksWhereOnly } from '../understand/read-region.ts'
import type { PlanLine } from '../writer.ts'
import type { AnswerPlan } from './plan-answer.ts'
import { planWithoutTheName } from './plan-without-the-name.ts'
import { restLines } from './rest-lines.ts'
import { MOST_LINES, toColumns } from './survey-lines.ts'
import { tableOfMatter } from './table-of.ts'

/** The best claim of every sibling that has one, side by side, by value where a superlative asks, and how many have none. */
export function planSurvey(
  resolved: ResolvedQuestion,
  retrieval: Retrieval,
  known: readonly Facet[],
): AnswerPlan {
  const { scope } = resolved
  const { units } = retrieval
  const facetOrder = known.map(({ slug }) => slug)
  const conditions = readConditions(resolved)
  const { matches, bearing, byOpenness, byTime, isUnsaid } = whatBears(resolved, retrieval, conditions, known)
  const pageAnswer = matches.find(match => match.profile === retrieval.pageAnswer?.profile)
  // Should the page alone have been meant, its answer stands there; of what is ranked, the claim that states the value does.
  if (
    bearing.size > 0 &&
    pageAnswer &&
    !byTime &&
    !byOpenness &&
    !(scope.degree && bearing.has(pageAnswer.profile.claim.entry))
  )
    bearing.set(pageAnswer.profile.claim.entry, pageAnswer)
  const { ordered, rest } = orderByDegree(
    resolved.subjects.flatMap(entry => bearing.get(entry.slug) ?? []),
    resolved,
    units,
  )
  const speaking = [...ordered, ...pageFirst(rest, ordered.length === 0 ? pageAnswer : undefined)]
  const heard = new Set(speaking.map(({ profile }) => profile.claim.entry))
  const silent = resolved.subjects.filter(({ slug }) => !heard.has(slug))
  if (speaking.length === 0) return { lines: [], table: null, support: [], silent }
  const shown =
    ordered.length > 0 ? speaking.slice(0, MOST_LINES) : mostLikely(speaking, { ...retrieval, pageAnswer })
  const denied = readDenied(resolved.question, units)
  const isDenied =
    scope.negates && (byOpenness !== null || shown.some(match => denies(match, denied, retrieval.traits)))
  const isFiltered = !isUnsaid && (byOpenness !== null || byTime !== null || areSet(conditions) || isDenied)
  const isUndenied =
    scope.negates && conditions.region === null && !byTime && !isDenied && ASKS_WHO_NOT.test(resolved.text)
  // Of more entries than are read whole, what does not say the name was not read.
  const apartFrom =
    isUndenied && resolved.subjects.length <= WHOLE_ENTRIES
      ? tellWithoutTheName(bearing, matches, units)
      : null
  if (apartFrom) return planWithoutTheName(resolved, apartFrom, facetOrder)
  const isFiledClosed = byOpenness !== null && asksForClosed(resolved)
  const lines: PlanLine[] = [
    ...countLines(resolved, speaking.length),
    ...(isFiledClosed ? [filedClosed(resolved)] : []),
    ...(isUnsaid || isUndenied ? [undenied] : []),
    ...shown.flatMap((match, i): PlanLine[] => [
      ...(i > 0 && i === ordered.length ? [apart] : []),
      { kind: 'claim', claim: match.profile.claim },
    ]),
    ...restLines(resolved, {
      unshown: speaking.length - shown.length,
      silent: isFiledClosed ? 0 : silent.length,
      isFiltered,
      isUndenied,
    }),
  ]
  return { lines, table: tableOfMatter(toColumns(resolved.subjects, shown), facetOrder), support: [], silent }
}

interface WhatBears {
  /** The claims that meet what the question sets as a condition. */
  matches: ClaimMatch[]
  /** Of these the one of each entry that is told. */
  bearing: Map<string, ClaimMatch>
  byOpenness: Map<string, ClaimMatch> | null
  byTime: Map<string, ClaimMatch> | null
  /** Whether none meets it, and the nearest to it is told. */
  isUnsaid: boolean
}

function whatBears(
  resolved: ResolvedQuestion,
  retrieval: Retrieval,
  conditions: Conditions,
  known: readonly Facet[],
): WhatBears {
  const { dealt, region, maker, owner } = conditions
  const all = [...retrieval.own, ...retrieval.others]
  const meeting = thatMeet(all, conditions, retrieval.units)
  const asksWhere = region !== null && asksWhereOnly(resolved.question, region)
  const byOpenness = keepOpenness(resolved, meeting)
  const byTime = byOpenness ? null : begunWithin(resolved, meeting)
  const bearingOf = (matches: ClaimMatch[]) =>
    byOpenness ??
    byTime ??
    (dealt.length > 0 ? whoDeals(resolved, matches) : whatEachIs(resolved, matches)) ??
    (asksWhere ? whereEachIs(matches, region) : null) ??
    whatIsFiled(resolved, matches, known) ??
    findBearing(resolved, { ...retrieval, own: matches, others: [] })
  const told = { matches: meeting, bearing: bearingOf(meeting), byOpenness, byTime, isUnsaid: false }
  // "Which have raised money in the US?", "which are based in Europe?": where no claim says it, the nearest to it is what there is.
  const mayRelax = maker.length > 0 || owner.length > 0 || (region !== null && (region.isHome || !asksWhere))
  if (told.bearing.size > 0 || !mayRelax) return told
  const nearest = thatMeet(all, relaxed(conditions), retrieval.units)
  return { ...told, matches: nearest, bearing: bearingOf(nearest), isUnsaid: true }
}

// Where there are more than fit, those that bear best, in the order they had.
function mostLikely(
  speaking: readonly ClaimMatch[],
  { own, others, traits, pageAnswer }: Retrieval,
): ClaimMatch[] {
  if (speaking.length <= MOST_LINES) return [...speaking]
  const oddsOf = bearingOdds([...own, ...others], traits)
  const best = new Set(speaking.toSorted((a, b) => oddsOf(b) - oddsOf(a)).slice(0, MOST_LINES))
  return speaking.filter(match => match === pageAnswer || best.has(match))
}

// Where only likelihood says that all were asked, and nothing is ranked, the reader's own page comes first.
function pageFirst(matches: readonly ClaimMatch[], pageAnswer: ClaimMatch | undefined): ClaimMatch[] {
  return pageAnswer && matches.includes(pageAnswer)
    ? [pageAnswer, ...matches.filter(match => match !== pageAnswer)]
    : [...matches]
}

// "How does it compare with its siblings?" asks of nothing in particular.
function whatEachIs(
  { question, scope }: ResolvedQuestion,
  matches: readonly ClaimMatch[],
): Map<string, ClaimMatch> | null {
  if (question.content.length > 0 || question.facets.size > 0 || scope.degree || scope.counts) return null
  if (!scope.compares && !question.overview && !ASKS_WHAT_THEY_ARE.test(question.text)) return null
  const firsts = filedUnder(matches, 'overview').sort((a, b) =>
    a.profile.claim.id < b.profile.claim.id ? 1 : -1,
  )
  return new Map(firsts.map(match => [match.profile.claim.entry, match]))
}

// "What others are there?", "list them all"; but "which can I?" asks for what was never said.
const ASKS_WHAT_THEY_ARE =
  /\b(?:are there|is there|exist|list|show|name|who are|what are|what other|which other|who else|what else|others|alternatives?|siblings?|rivals?|competitors?|peers?)\b/i

// "Who else uses llama.cpp?" asks for no more than who says so.
function whoDeals(
  { question }: ResolvedQuestion,
  matches: readonly ClaimMatch[],
): Map<string, ClaimMatch> | null {
  if (question.content.length > 0 || question.facets.size > 0) return null
  const current = matches.filter(({ profile }) => profile.claim.status === 'current')
  return new Map(
    current.toSorted((a, b) => a.score - b.score).map(match => [match.profile.claim.entry, match]),
  )
}

// "Compare all of them on pricing": the best of what each has filed there.
function whatIsFiled(
  { question, scope }: ResolvedQuestion,
  matches: readonly ClaimMatch[],
  known: readonly Facet[],
): Map<string, ClaimMatch> | null {
  const facet = scope.compares && !scope.degree ? facetAsked(question, known) : null
  const filed = filedUnder(matches, facet)
  if (filed.length === 0) return null
  return new Map(filed.toSorted((a, b) => a.score - b.score).map(match => [match.profile.claim.entry, match]))
}

// Where the claims above stand in order and those below state no value in the same unit.
const apart: PlanLine = { kind: 'structure', text: 'Not in the same measure, and so not in that order:' }

// Where readers ask who is not so, and the wiki only tells of those who are.
const undenied: PlanLine = {
  kind: 'structure',
  text: 'No claim says so in so many words. On the same matter the wiki has:',
}
// "Which are closed?": how open an entry is, the wiki holds of each; what is told below says what each of them is.
function filedClosed({ question }: ResolvedQuestion): PlanLine {
  const as = /\bopen\b/i.test(question.text) ? 'not open source' : 'proprietary'
  return { kind: 'structure', text: `This wiki files these as ${as}:` }
}
// "Which don't run on AMD?", but not "I have no card, who takes cash?"
const ASKS_WHO_NOT =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:which|who|what|any|are there any|is there (?:one|any))\b(?: [\w-]+){0,4}? (?:(?:is|are|was|were|do|does|did|has|have|ca|wo|would|could|should)n['’]?t|not|never|no|without|lacks?)\b/i

function countLines({ scope, subjects }: ResolvedQuestion, count: number): PlanLine[] {
  if (!scope.counts) return []
  return [{ kind: 'structure', text: `The wiki has a claim on this for ${count} of the ${subjects.length}.` }]
}
