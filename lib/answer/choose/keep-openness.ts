import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { filedUnder } from './filed-under.ts'

const OPEN =
  /\bopen(?:ly)?[- ]?sourced?\b|\bopen (?:projects?|ones?|providers?|engines?|platforms?)\b|\b(?:are|is|fully|which) open\b/i
const CLOSED =
  /\b(?:proprietary|closed[- ](?:sourced?|weights?|models?|ones?)|commercial only)\b|\b(?:is|are|which|fully) closed\W*$/i
// "Which have no open weights?", "who doesn't publish weights?" say no of what is open, and so ask for what is closed.
const WITHOUT_OPEN =
  /(?:\b(?:with|ha[sv]e?|offers?|publish(?:es)?|releases?|shares?) no|\bwithout(?: any)?|(?:\bnot|\b(?:do|does|did|wo|ca)n['’]?t|\bnever) (?:have|offer|publish|release|share)(?: any| their| its| the)?) (?:open[- ]?)?weights(?: at all)?\W*$/i

// What is open beside it tells nothing of what is closed.
const SAYS_CLOSED =
  /\b(?:proprietary|closed|commercial|source-available|withholds?|not open|only|own licen[cs]e)\b/i

/** Whether those are asked for that are not open: few claims say so, and the wiki files entries by it. */
export function asksForClosed({ question: { text }, scope }: ResolvedQuestion): boolean {
  if (WITHOUT_OPEN.test(text)) return true
  return OPEN.test(text) ? scope.negates : CLOSED.test(text) && !scope.negates
}

/** The one entry of which a question asks whether it is open, where the wiki files it as proprietary; null otherwise. */
export function closedOneAsked({
  question: { text, named },
  shape,
  subjects,
}: ResolvedQuestion): NamedEntry | null {
  const [subject, ...others] = subjects
  if (shape !== 'fact' || others.length > 0 || subject?.openness !== 'proprietary') return null
  const bare = named.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}it${left.slice(end)}`,
    text,
  )
  return IS_IT_OPEN.test(bare) ? subject : null
}
const IS_IT_OPEN =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:is|are)(?:n['’]?t)? (?:it|this|they)(?:['’]s)?(?: (?:code|models?|weights|software))?(?: (?:really|truly|fully|actually|all|also))? (?:open(?:[- ]?sourced?)?|proprietary|closed(?:[- ]?sourced?)?)(?: or (?:open|closed|proprietary))?\W*$/i

/**
 * For "which are open source?" and "which are proprietary?": the best claim on its openness of each entry that the wiki files
 * so; null for any other question.
 */
export function keepOpenness(
  resolved: ResolvedQuestion,
  matches: readonly ClaimMatch[],
): Map<string, ClaimMatch> | null {
  const { question, scope, subjects } = resolved
  const { text } = question
  const isWithoutOpen = WITHOUT_OPEN.test(text)
  const isOpen = OPEN.test(text) && !isWithoutOpen
  if (isOpen === (CLOSED.test(text) || isWithoutOpen) || question.content.length > 2 || scope.degree)
    return null
  const wantsOpen = isOpen !== scope.negates
  const isClosed = asksForClosed(resolved)
  const isWanted = ({ openness }: NamedEntry) =>
    isOpen
      ? (openness === 'open-source') === wantsOpen
      : (openness === 'proprietary') !== (scope.negates && !isWithoutOpen)
  const byEntry = Map.groupBy(matches, ({ profile }) => profile.claim.entry)
  return new Map(
    subjects.filter(isWanted).flatMap(({ slug }) => {
      const current = (byEntry.get(slug) ?? []).filter(({ profile }) => profile.claim.status === 'current')
      const told = current.find(
        ({ profile: { claim } }) => claim.facet === 'openness' && (!isClosed || SAYS_CLOSED.test(claim.text)),
      )
      // What is closed seldom says so: what it is tells then.
      const shown = told ?? (isClosed ? filedUnder(current, 'overview')[0] : undefined)
      return shown ? [[slug, shown] as const] : []
    }),
  )
}
