import { type Retrieval, WHOLE_ENTRIES } from '#lib/retrieval/retrieve-claims.ts'
import type { ClaimStatus } from '#lib/wiki/model.ts'
import { listNames } from '../follow-up/phrase.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import type { AnswerPlan } from './plan-answer.ts'

// How readers ask for claims by their status, and how the wiki says that it has none.
const STATUSES: [ClaimStatus, asks: RegExp, none: string][] = [
  [
    'disputed',
    /\b(?:disputed|in dispute|contested|contradict\w*|conflicting|disagree\w*|dispute)\b/i,
    'marks none of its claims as disputed',
  ],
  [
    'superseded',
    /\b(?:superseded|outdated|out of date|no longer (?:true|right|correct|holds?))\b/i,
    'marks none of its claims as superseded',
  ],
]
// What a status may be asked of without asking for anything else.
const OF_ANYTHING =
  /^(?:claims?|facts?|sources?|wiki|points?|statements?|information|info|date|true|right|correct|holds?)$/i
const MOST = 6

/**
 * The claims that the wiki marks as disputed or superseded, where nothing else is asked ("what is disputed about Crusoe?");
 * null for any other question.
 */
export function planStatus({ question, subjects }: ResolvedQuestion, { own }: Retrieval): AnswerPlan | null {
  const [status, asks, none] = STATUSES.find(([, pattern]) => pattern.test(question.text)) ?? []
  const rest = question.content.filter(({ text }) => !asks?.test(text) && !OF_ANYTHING.test(text))
  if (status === undefined || rest.length > 0) return null
  const claims = own
    .map(({ profile }) => profile.claim)
    .filter(claim => claim.status === status)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
  // What was not read whole may hold some.
  if (claims.length === 0 && subjects.length > WHOLE_ENTRIES) return null
  const who = subjects.length > 3 ? `these ${subjects.length}` : listNames(subjects)
  return {
    lines:
      claims.length > 0
        ? claims.map(claim => ({ kind: 'claim', claim }))
        : [{ kind: 'structure', text: `On ${who} the wiki ${none}.` }],
    table: null,
    support: [],
    silent: [],
  }
}
