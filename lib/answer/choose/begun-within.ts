import { readDate, type Span, spanOf } from '#lib/language/read-date.ts'
import { type Token, tokenize } from '#lib/language/tokenize.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { type BegunWhen, begunWhen } from '../understand/begun-when.ts'

/**
 * For "who was around before 2018?" and "which came out in 2025?": of each entry that began then, the claim that says when; null
 * for any other question. One that began at another time has none, whatever else is dated there.
 */
export function begunWithin(
  { text, question, scope }: ResolvedQuestion,
  matches: readonly ClaimMatch[],
): Map<string, ClaimMatch> | null {
  const when = scope.degree?.form === 'superlative' ? null : begunWhen(text, question.content, scope.negates)
  if (when === null) return null
  const byEntry = Map.groupBy(
    matches.filter(({ profile }) => profile.claim.status === 'current'),
    ({ profile }) => profile.claim.entry,
  )
  return new Map(
    [...byEntry].flatMap(([entry, claims]) => {
      const told = claimOfTime(claims, when)
      return told ? [[entry, told] as const] : []
    }),
  )
}

function claimOfTime(claims: readonly ClaimMatch[], when: BegunWhen): ClaimMatch | undefined {
  const began = beginningOf(claims)
  const isWithin = (span: Span) => span.from >= when.from && span.until <= when.until
  if (began && isWithin(began.span)) return began.match
  if (when.isOfRelease) {
    const released = earliest(claims, isOfRelease, isWithin)
    if (released) return released.match
  }
  // What is told of a time before the bound was there by then.
  const isOpen = when.from === Number.NEGATIVE_INFINITY
  return began === undefined && isOpen ? earliest(claims, () => true, isWithin)?.match : undefined
}

interface Dated {
  match: ClaimMatch
  span: Span
}

// What is filed under history or in the overview comes before a beginning that is told beside something else.
function beginningOf(claims: readonly ClaimMatch[]): Dated | undefined {
  const filed = claims.filter(({ profile }) => /^(?:history|overview)$/.test(profile.claim.facet))
  return earliest(filed, isOfBeginning) ?? earliest(claims, isOfFirst)
}

type Place = (tokens: readonly Token[], at: number, end: number) => boolean

function earliest(
  claims: readonly ClaimMatch[],
  isOf: Place,
  isWithin: (span: Span) => boolean = () => true,
): Dated | undefined {
  return claims
    .flatMap(match => spansIn(match.profile.claim.text, isOf).map(span => ({ match, span })))
    .filter(({ span }) => isWithin(span))
    .sort((a, b) => a.span.from - b.span.from || b.match.score - a.match.score)[0]
}

// The dates of a text that are of the kind asked for, save those of reports ("as of August 2026").
function spansIn(text: string, isOf: Place): Span[] {
  const tokens = tokenize(text)
  const spans: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const date = readDate(tokens, at)
    if (!date) continue
    const span = spanOf(date)
    const isOfReport = /\bas of$/.test(normsBefore(tokens, at))
    if (span && !isOfReport && isOf(tokens, at, date.end)) spans.push(span)
    at = date.end - 1
  }
  return spans
}

// "Founded in 2012", "started by Georgi Gerganov in March 2023", "approved by the cabinet on 7 March 2024", "its June 2023 launch".
function isOfBeginning(tokens: readonly Token[], at: number, end: number): boolean {
  const before = normsBefore(tokens, at)
  return isOfFirst(tokens, at, end) || (BEGAN.test(before) && !/\d/.test(tokens[1]?.norm ?? ''))
}

function isOfFirst(tokens: readonly Token[], at: number, end: number): boolean {
  const [next] = tokens.slice(end)
  const before = normsBefore(tokens, at)
  return (
    FIRST.test(before) ||
    (/\b(?:its|their)$/.test(before) && /^(?:launch|founding|debut)/.test(next?.norm ?? ''))
  )
}

function isOfRelease(tokens: readonly Token[], at: number, end: number): boolean {
  const [next] = tokens.slice(end)
  return CAME_OUT.test(normsBefore(tokens, at)) || /^(?:launch|release|debut)$/.test(next?.norm ?? '')
}

function normsBefore(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(Math.max(0, at - NEAR), at)
    .map(({ norm }) => norm)
    .join(' ')
}
// In words: "first made TensorRT-LLM publicly available in October 2023".
const NEAR = 8
const BEGAN =
  /\b(?:found(?:ed|ing)|establish\w*|set up|created?|incorporated|formed|start(?:ed)?|beg[au]n|launch(?:ed)?|announced|approved|made public|opened|debuted|went live)\b/
const FIRST = /\b(?:first|founded)\b/
const CAME_OUT =
  /\b(?:releas|launch|announc|arriv|introduc|publish|debut|unveil|made (?:public|available)|out )/
