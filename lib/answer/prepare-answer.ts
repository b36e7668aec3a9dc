import type { Database } from '#db/client.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim, NamedEntry } from '#lib/wiki/model.ts'
import { readClaimsById } from '#lib/wiki/read-wiki.ts'
import { addReplacements } from './add-replacements.ts'
import type { Answer, Ask, ComparisonTable } from './answer.ts'
import { claimsNearby, type Nearby } from './claims-nearby.ts'
import { isUnexplained } from './explains-why.ts'
import { findOtherSides } from './find-other-sides.ts'
import { isAnswer } from './is-answer.ts'
import { isAside } from './is-aside.ts'
import {
  abstentionLines,
  asideLines,
  elsewhereLines,
  instructionLines,
  smallTalkLines,
} from './plan-abstention.ts'
import { type AnswerPlan, planAnswer } from './plan-answer.ts'
import { type Outline, readOutlines } from './read-outline.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import { type Retrieved, retrieveFor } from './retrieve-for.ts'
import { likeliestTrait, likelyStated } from './stated-traits.ts'
import { suggestQuestions } from './suggest-questions.ts'
import { mergeTables } from './table-of.ts'
import type { Evidence, PlanLine } from './writer.ts'

/** All that is decided before a word is written. */
export interface PreparedAnswer {
  plan: PlanLine[]
  evidence: Evidence[]
  table: ComparisonTable | null
  abstained: boolean
  elsewhere: Answer['elsewhere']
  /** How many entries were looked at, and which of those in play have nothing on the question. */
  looked: { entries: number; silent: string[] }
  suggestions: string[]
  history: { question: string; answer: string }[]
  /** The names by which a sentence may call an entry. */
  namesOf: (entry: string) => string[]
}

/** Retrieves for each question and plans the answer, or the refusal. */
export async function prepareAnswer(
  db: Database,
  questions: readonly ResolvedQuestion[],
  lexicon: Lexicon,
  ask: Ask,
  version: string,
): Promise<PreparedAnswer> {
  const planned: Planned[] = []
  for (const asked of questions) planned.push(planOne(await retrieveFor(db, asked, lexicon), lexicon))
  const [first] = questions
  const subject = first?.subjects.length === 1 ? (first.subjects[0] ?? lexicon.page) : lexicon.page
  const siblings = besides(subject, lexicon.entries)
  const outlines = await readOutlines(
    db,
    version,
    [subject, ...siblings].map(({ slug }) => slug),
  )
  const replacing = planned.flatMap(({ plan }) =>
    plan.lines.flatMap(line => (line.kind === 'claim' && line.claim.by ? [line.claim.by] : [])),
  )
  const others = new Map((await readClaimsById(db, replacing)).map(claim => [claim.id, claim]))
  const told = new Set(planned.flatMap(({ plan }) => claimsIn(plan.lines)).map(({ id }) => id))
  const lines = mergeLines(planned, told, lexicon, outlines)
  const namesOf = (slug: string) => namesIn(lexicon.entries, slug)
  const plan = addReplacements(lines, others, await findOtherSides(db, lines, namesOf))
  const shown = new Set(claimsIn(plan).map(({ id }) => id))
  const history = ask.history.flatMap(
    ({ answer }) => answer?.sentences.flatMap(({ citations }) => citations) ?? [],
  )
  const elsewhere = planned.find(item => item.elsewhere)?.elsewhere ?? null
  return {
    plan,
    evidence: toEvidence(
      planned.map(item => item.plan),
      plan,
    ),
    table: mergeTables(planned.flatMap(({ plan }) => plan.table ?? [])),
    abstained: told.size === 0 && elsewhere === null,
    elsewhere: told.size > 0 ? null : elsewhere && linkTo(elsewhere),
    looked: {
      entries: lexicon.entries.length,
      silent: [...new Set(planned.flatMap(item => item.plan.silent.map(({ slug }) => slug)))],
    },
    suggestions: suggestQuestions({
      subject,
      siblings,
      outlines,
      facets: lexicon.facets,
      shown: new Set([...shown, ...history]),
      near: nearFacets(plan, first, planned[0]?.nearest ?? []),
      history: ask.history,
    }),
    history: ask.history.slice(-3).map(({ answer }) => ({
      question: answer?.resolved ?? '',
      answer: answer?.sentences.map(({ text }) => text).join(' ') ?? '',
    })),
    namesOf,
  }
}

// Few are asked for, and a layer may have thousands.
function namesIn(entries: readonly NamedEntry[], slug: string): string[] {
  const entry = entries.find(entry => entry.slug === slug)
  return entry ? [entry.name, ...entry.aliases] : []
}

// The siblings beside an entry: those that a reader of its page sees first.
const MOST_SIBLINGS = 8

function besides({ slug }: NamedEntry, entries: readonly NamedEntry[]): NamedEntry[] {
  const at = entries.findIndex(entry => entry.slug === slug)
  return [...entries.slice(at + 1), ...entries.slice(0, Math.max(0, at))].slice(0, MOST_SIBLINGS)
}

// What was likely asked of all siblings, and none of them answers, is answered as asked of the page.
function planOne({ resolved, retrieval, otherwise }: Retrieved, lexicon: Lexicon): Planned {
  const asks = resolved.shape !== 'small-talk' && resolved.shape !== 'instruction'
  // What only likelihood put to all siblings may be none for this wiki, which shows where it is put to the page.
  const asked = otherwise ?? { resolved, retrieval }
  const aside = asks && isAside(asked.resolved, asked.retrieval, lexicon.texts.unanswered)
  const elsewhere = aside ? null : findElsewhere(resolved, retrieval)
  const isOfWiki = !elsewhere && asks && !aside
  const plan = isOfWiki ? planUnseenFirst(resolved, retrieval, lexicon) : nothing
  if (isOfWiki && otherwise && plan.lines.length === 0) return planOne(otherwise, lexicon)
  if (isOfWiki && isUnexplained(resolved, retrieval, new Set(claimsIn(plan.lines).map(({ id }) => id))))
    return {
      resolved,
      plan: nothing,
      elsewhere,
      aside,
      nearest: nearestFacets(retrieval),
      near: unexplained(plan),
    }
  const near = isOfWiki ? claimsNearby(resolved, retrieval) : null
  // What is none for this wiki is told on the page alone, whomever it seemed to ask.
  const told = aside && resolved.subjects.length > 1 ? { ...resolved, subjects: [lexicon.page] } : resolved
  return { resolved: told, plan, elsewhere, aside, nearest: nearestFacets(retrieval), near }
}

function unexplained(plan: AnswerPlan): Nearby {
  return { claims: claimsIn(plan.lines), as: 'premise' }
}

// "How?" wants more than what was said; where that was all, it is what there is.
function planUnseenFirst(resolved: ResolvedQuestion, retrieval: Retrieval, lexicon: Lexicon): AnswerPlan {
  const plan = planAnswer(resolved, retrieval, lexicon)
  return plan.lines.length === 0 && resolved.seen.size > 0 && resolved.context !== ''
    ? planAnswer({ ...resolved, seen: new Set() }, retrieval, lexicon)
    : plan
}

// After an answer, what is filed beside its claims; after a refusal, where the claims that came nearest stand.
function nearFacets(
  plan: readonly PlanLine[],
  first: ResolvedQuestion | undefined,
  nearest: readonly string[],
): string[] {
  const said = plan.flatMap(line => (line.kind === 'claim' ? [line.claim.facet] : []))
  return [...new Set([...(said.length > 0 ? said : nearest), ...(first?.question.facets.keys() ?? [])])]
}

function nearestFacets({ own }: Retrieval): string[] {
  return own.slice(0, NEAREST).map(({ profile }) => profile.claim.facet)
}
const NEAREST = 3

const nothing: AnswerPlan = { lines: [], table: null, support: [], silent: [] }

// A name of another layer is the subject when nothing of this layer is named and no claim here speaks of it.
function findElsewhere(
  { question, subjects, scope, shape }: ResolvedQuestion,
  { own, traits }: Retrieval,
): NamedEntry | null {
  const [named] = question.namedElsewhere
  if (!named || question.named.length > 0 || subjects.length === 0) return null
  const [best] = own
  if (!best) return named.entry
  // "Which of them speak Claude's dialect?": a trait of siblings that is asked for by that name.
  const terms = toSearchTerms(question.text.slice(named.start, named.end))
  const isOfTrait = (match: ClaimMatch) =>
    terms.some(term => likelyStated(traits, match)?.terms.has(term) ?? false)
  if (shape === 'survey' && likeliestTrait(traits) >= 0 && own.some(isOfTrait)) return null
  if (best.confidence >= 0 && best.strengths.every(strength => strength >= MET)) return null
  const there = [named.entry]
  // Claims are searched for a name only where it decides: a question of many may have found hundreds.
  const speaks = ({ profile }: ClaimMatch) =>
    terms.every(term => profile.places.has(term)) || findNames(profile.claim.text, there).length > 0
  // "Can I use it with Claude?" asks of the page, where a claim there speaks of Claude.
  const asksOfPage = scope.pointsHere && !scope.compares && own.some(speaks)
  const isMostlyMet =
    isAnswer(best) &&
    speaks(best) &&
    best.strengths.filter(strength => strength >= MET).length > best.strengths.length / 2
  return asksOfPage || isMostlyMet ? null : named.entry
}
// Of 1: how well a claim must meet a word of the question.
const MET = 0.6

function linkTo(entry: NamedEntry): NonNullable<Answer['elsewhere']> {
  return { entry: entry.slug, name: entry.name, layer: entry.layer, url: `/${entry.layer}/${entry.slug}` }
}

interface Planned {
  resolved: ResolvedQuestion
  plan: AnswerPlan
  elsewhere: NamedEntry | null
  /** Whether it asks for nothing that this wiki is about. */
  aside: boolean
  nearest: string[]
  /** What the wiki holds close to what is asked, told where it is refused. */
  near: Nearby | null
}

function mergeLines(
  planned: readonly Planned[],
  told: ReadonlySet<string>,
  lexicon: Lexicon,
  outlines: readonly Outline[],
): PlanLine[] {
  const shown = new Set<string>()
  const firstAside = planned.find(({ aside }) => aside)
  return planned.flatMap(one => {
    const { resolved, plan, elsewhere, aside, near } = one
    const outline = outlines.find(({ entry }) => entry === resolved.subjects[0]?.slug)
    if (elsewhere) return elsewhereLines(elsewhere)
    if (resolved.shape === 'small-talk') return smallTalkLines(lexicon.page)
    if (resolved.shape === 'instruction') return instructionLines(lexicon.page)
    if (aside) return one === firstAside ? asideLines(resolved, lexicon, outline) : []
    if (plan.lines.length === 0)
      return abstentionLines(resolved, lexicon, outline, near && untold(near, told))
    return plan.lines.filter(line => {
      if (line.kind === 'structure') return true
      const isNew = !shown.has(line.claim.id)
      shown.add(line.claim.id)
      return isNew
    })
  })
}

function untold(near: Nearby, told: ReadonlySet<string>): Nearby {
  return { ...near, claims: near.claims.filter(({ id }) => !told.has(id)) }
}

function claimsIn(lines: readonly PlanLine[]): Claim[] {
  return lines.flatMap(line => (line.kind === 'claim' ? [line.claim] : []))
}

// Aliases are numbered after all claims are known, the planned ones first: the writer never sees an id it could guess.
function toEvidence(plans: readonly AnswerPlan[], lines: readonly PlanLine[]): Evidence[] {
  const planned = claimsIn(lines)
  if (planned.length === 0) return []
  const claims = new Map(
    [...planned, ...plans.flatMap(({ support }) => support)].map(claim => [claim.id, claim]),
  )
  return [...claims.values()].map((claim, i) => ({ alias: `c${i + 1}`, claim }))
}
