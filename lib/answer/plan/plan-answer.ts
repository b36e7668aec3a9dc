import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { entriesOf, type ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim, NamedEntry } from '#lib/wiki/model.ts'
import type { ComparisonTable } from '../answer.ts'
import { filedUnder, isSurpassed } from '../choose/filed-under.ts'
import { isPlausible } from '../choose/is-answer.ts'
import { closedOneAsked } from '../choose/keep-openness.ts'
import { asksOfNobodyTold } from '../demands/asks-of-nobody-told.ts'
import { asksWhom, namesWhom, presumesOwner, tellsOfOwner } from '../demands/names-whom.ts'
import { asksWhatLed, partyPresumed, speaksOfParty } from '../demands/party-presumed.ts'
import { listNames } from '../follow-up/phrase.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { facetAlone, facetAsked } from '../understand/facets-asked.ts'
import type { PlanLine } from '../writer.ts'
import { planComparison } from './plan-comparison.ts'
import { planFacet, planFacets } from './plan-facet.ts'
import { planFact } from './plan-fact.ts'
import { planOverview } from './plan-overview.ts'
import { planRelation } from './plan-relation.ts'
import { planStatus } from './plan-status.ts'
import { planSurvey } from './plan-survey.ts'
import { planThings } from './plan-things.ts'

/** What is to be answered to one question; no claim among the lines means that the wiki does not say. */
export interface AnswerPlan {
  lines: PlanLine[]
  table: ComparisonTable | null
  /** Further claims a writer may draw on, best first. */
  support: Claim[]
  /** Entries in play for which no claim was found. */
  silent: NamedEntry[]
}

/** Decides what to say to one question from what retrieval found. */
export function planAnswer(
  resolved: ResolvedQuestion,
  found: Retrieval,
  lexicon: Pick<Lexicon, 'facets' | 'texts'>,
): AnswerPlan {
  const plan = planByShape(resolved, found, lexicon)
  const closed = plan.lines.length > 0 ? closedOneAsked(resolved) : null
  return closed === null ? plan : { ...plan, lines: [filedAsClosed(closed), ...plan.lines] }
}

// "Is Claude open source?" might else be told by what is open beside it.
function filedAsClosed(entry: NamedEntry): PlanLine {
  return {
    kind: 'structure',
    text: `This wiki files ${listNames([entry])} as proprietary. On its openness it has:`,
  }
}

function planByShape(
  resolved: ResolvedQuestion,
  found: Retrieval,
  { facets, texts }: Pick<Lexicon, 'facets' | 'texts'>,
): AnswerPlan {
  if (resolved.shape === 'fact' && isOfStranger(resolved.question, found)) return nothing
  const isOfOwner = presumesOwner(resolved.question)
  const able = ({ profile }: ClaimMatch) =>
    namesWhom(profile.claim, resolved.question, resolved.subjects) &&
    (!isOfOwner || tellsOfOwner(profile.claim))
  const retrieval =
    resolved.shape === 'fact'
      ? {
          ...found,
          own: asksWhom(resolved.question) ? trusted(found.own.filter(able)) : found.own.filter(able),
          others: found.others.filter(able),
        }
      : found
  const facetOrder = facets.map(({ slug }) => slug)
  const byStatus = planStatus(resolved, retrieval)
  if (byStatus) return byStatus
  const ofThings =
    resolved.shape === 'fact' || resolved.shape === 'overview' ? planThings(resolved, retrieval) : null
  if (ofThings) return ofThings
  if (asksOfNobodyTold(resolved, retrieval)) return nothing
  const relation =
    resolved.shape === 'fact' || resolved.shape === 'comparison' ? planRelation(resolved, retrieval) : null
  if (relation) return relation
  if (resolved.shape === 'comparison') return planComparison(resolved, retrieval, facets)
  if (resolved.shape === 'survey') return planSurvey(resolved, retrieval, facets)
  if (resolved.shape === 'overview') return planOverview(resolved, retrieval, facetOrder, texts.tell)
  const facet = facetAsked(resolved.question, facets)
  const isFiled = facet !== null && !isSurpassed(filedUnder(retrieval.own, facet), retrieval.own)
  const byFacet = isFiled ? planFacet(resolved, retrieval, facet) : null
  if (byFacet) return byFacet
  const byFacets = planFacets(resolved, retrieval, facets)
  if (byFacets) return byFacets
  const fact = planFact(resolved, retrieval)
  if (fact.lines.length > 0) return fact
  const apart = asksOfEach(resolved.question) ? planComparison(resolved, retrieval, facets) : null
  if (apart && apart.lines.length > 0 && apart.silent.length === 0) return apart
  // Nothing but a facet was asked for, and claims are filed there: they answer better than a refusal.
  const alone = facetAlone(resolved.question, facets)
  return (alone === null ? null : planFacet(resolved, withPlausible(retrieval), alone)) ?? fact
}

// "What gave Elon Musk the idea to found Groq?": of whom no claim speaks, none tells what he did. Whether he did is told by who did.
function isOfStranger(question: ReadQuestion, { own }: Retrieval): boolean {
  const party = asksWhatLed(question.text) ? partyPresumed(question) : null
  return (
    party !== null &&
    !own.some(({ profile, isFiled }) => !isFiled || speaksOfParty(profile.claim.text, party))
  )
}

/** A plan that says nothing. */
export const nothing: AnswerPlan = { lines: [], table: null, support: [], silent: [] }

// "How long after Stargate did Humain come along?", "does Akash check it, and does Gensyn?": no claim tells of both, and each may
// have one of its own. "How did Crusoe come to buy Lambda?" is on what is between them.
function asksOfEach({ text, named }: ReadQuestion): boolean {
  const inHalves = named.some(({ start }, i) => i > 0 && HALVES.test(text.slice(named[i - 1]?.end, start)))
  return entriesOf(named).length > 1 && (inHalves || /\bhow long (?:after|before)\b/i.test(text))
}
const HALVES = /\b(?:and|or) (?:is|are|was|were|does|do|did|has|have|had|can|will|would) (?:the )?$/i

// A claim that names the maker answers who made it, in whatever words.
function trusted(matches: readonly ClaimMatch[]): ClaimMatch[] {
  return matches.map(match => ({ ...match, confidence: match.confidence + NAMED }))
}
// In log odds: with 1, one more of the tuning half's 607 facts is right, and one more of 507 unanswerable questions is answered.
const NAMED = 1

// "What is its context window?" asks for one thing by words of a facet: what is filed beside it is no answer, unless it came
// close to being one.
function withPlausible(retrieval: Retrieval): Retrieval {
  return { ...retrieval, own: retrieval.own.filter(isPlausible) }
}
