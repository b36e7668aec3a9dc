import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { Facet, NamedEntry } from '#lib/wiki/model.ts'
import { asksForOpinion } from '../demands/asks-for-opinion.ts'
import { listNames } from '../follow-up/phrase.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import type { PlanLine } from '../writer.ts'
import type { Nearby } from './claims-nearby.ts'
import type { Outline } from './read-outline.ts'
import { whatIsMissing } from './what-is-missing.ts'

/** What is said where something is told, but not why. */
export const NO_REASON = 'No claim gives a reason for that.'

// Names in one sentence; beyond this they are counted.
const MOST_NAMES = 3

/** What is said when the wiki does not hold what was asked: what is missing, and what it holds nearby: claims, where some are `near`. */
export function abstentionLines(
  { subjects, question }: ResolvedQuestion,
  lexicon: Lexicon,
  outline: Outline | undefined,
  near: Nearby | null = null,
): PlanLine[] {
  const [subject = lexicon.page] = subjects
  const isMany = subjects.length > MOST_NAMES
  const who = isMany
    ? `any of these ${subjects.length}`
    : listNames(subjects.length > 0 ? subjects : [subject])
  // What it takes for granted was told already: "when did it begin, and why?"
  if (near?.as === 'premise' && near.claims.length === 0) return [structure(NO_REASON)]
  if (near && near.claims.length > 0)
    return [
      structure(
        near.as === 'may-answer'
          ? 'The wiki does not plainly say. Nearest to it:'
          : near.as === 'premise'
            ? `${NO_REASON} What the wiki does hold nearby:`
            : `${whatIsMissing(question, who)} What it does hold nearby:`,
      ),
      ...near.claims.map((claim): PlanLine => ({ kind: 'claim', claim })),
    ]
  const nearby =
    isMany || subjects.length > 1 ? '' : whatToAsk(subject, question.facets, lexicon.facets, outline)
  return [structure(`${whatIsMissing(question, who)}${nearby}`)]
}

/** What is said to a question that is none for this wiki: it says so, and what can be asked of the one entry it is put to. */
export function asideLines(
  { subjects: [subject, ...others], question }: ResolvedQuestion,
  { facets }: Lexicon,
  outline: Outline | undefined,
): PlanLine[] {
  const nearby = subject && others.length === 0 ? whatToAsk(subject, new Map(), facets, outline) : ''
  const why = asksForOpinion(question.text)
    ? 'The wiki gives no opinions, advice or forecasts: it tells only what its claims say.'
    : 'That is nothing this wiki tells of.'
  return [structure(`${why}${nearby}`)]
}

function whatToAsk(
  subject: NamedEntry,
  asked: ReadonlyMap<string, unknown>,
  facets: readonly Facet[],
  outline: Outline | undefined,
): string {
  const held = heldNearby(asked, facets, outline)
  return held.length === 0 ? '' : ` On ${listNames([subject])} you can ask about ${inWords(held)}.`
}

function inWords(things: readonly string[]): string {
  return things.length < 2 ? things.join() : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`
}

// The facets asked for come first: they are the nearest.
function heldNearby(
  asked: ReadonlyMap<string, unknown>,
  facets: readonly Facet[],
  outline: Outline | undefined,
): string[] {
  const held = facets.filter(({ slug }) => slug !== 'overview' && outline?.facets.has(slug))
  const near = held.filter(({ slug }) => asked.has(slug))
  return [...near, ...held.filter(facet => !near.includes(facet))]
    .slice(0, 4)
    .map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))
}

/** What is said to a question about an entry of another layer. */
export function elsewhereLines(entry: NamedEntry): PlanLine[] {
  return [
    structure(`${listNames([entry])} has a page of its own in another layer of the wiki: you can ask there.`),
  ]
}

/** What is said to a greeting. */
export function smallTalkLines(page: NamedEntry): PlanLine[] {
  return [
    structure(
      `Ask about ${page.name}, or set it beside its siblings: each answer is drawn from the wiki’s claims and cites them.`,
    ),
  ]
}

/** What is said to a message that only tells the answerer what to do. */
export function instructionLines(page: NamedEntry): PlanLine[] {
  return [
    structure(
      `That is not something the wiki can answer: it takes no instructions, and tells only what its claims say. You can ask about ${listNames([page])} and its siblings.`,
    ),
  ]
}

function structure(text: string): PlanLine {
  return { kind: 'structure', text }
}
