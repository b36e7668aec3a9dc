import type { Database } from '#db/client.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { type Retrieval, retrieveClaims } from '#lib/retrieval/retrieve-claims.ts'
import type { Claim, Entry } from '#lib/wiki/model.ts'
import { readClaims, readClaimsById } from '#lib/wiki/read-wiki.ts'
import { addReplacements } from './add-replacements.ts'
import type { Answer, Ask, ComparisonTable } from './answer.ts'
import { askedOf } from './asked-of.ts'
import { findBearing } from './find-bearing.ts'
import { isAnswer } from './is-answer.ts'
import { isOfMany } from './is-of-many.ts'
import { abstentionLines, elsewhereLines, smallTalkLines } from './plan-abstention.ts'
import { type AnswerPlan, planAnswer } from './plan-answer.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import { suggestQuestions } from './suggest-questions.ts'
import { askEach } from './understand/ask-each.ts'
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
  namesOf: Map<string, string[]>
}

/** Retrieves for each question and plans the answer, or the refusal. */
export async function prepareAnswer(
  db: Database,
  questions: readonly ResolvedQuestion[],
  lexicon: Lexicon,
  ask: Ask,
): Promise<PreparedAnswer> {
  const facetOrder = lexicon.facets.map(({ slug }) => slug)
  const planned = []
  for (const asked of questions) {
    const { resolved, retrieval } = await retrieveFor(db, asked, lexicon)
    const elsewhere = findElsewhere(resolved, retrieval)
    const plan =
      elsewhere || resolved.shape === 'small-talk' ? nothing : planAnswer(resolved, retrieval, facetOrder)
    planned.push({ resolved, plan, elsewhere })
  }
  const [subject = lexicon.page] = questions[0]?.subjects ?? []
  const siblingClaims = await readClaims(
    db,
    lexicon.entries.slice(0, 30).map(({ slug }) => slug),
  )
  const replacing = planned.flatMap(({ plan }) =>
    plan.lines.flatMap(line => (line.kind === 'claim' && line.claim.by ? [line.claim.by] : [])),
  )
  const others = new Map((await readClaimsById(db, replacing)).map(claim => [claim.id, claim]))
  const lines = mergeLines(planned, lexicon)
  const plan = addReplacements(lines, others)
  const shown = new Set(plan.flatMap(line => (line.kind === 'claim' ? [line.claim.id] : [])))
  const history = ask.history.flatMap(
    ({ answer }) => answer?.sentences.flatMap(({ citations }) => citations) ?? [],
  )
  const elsewhere = planned.find(item => item.elsewhere)?.elsewhere ?? null
  const target =
    shown.size > 0 ? subject : (questions[0]?.subjects.length ?? 0) === 1 ? subject : lexicon.page
  return {
    plan,
    evidence: toEvidence(
      planned.map(item => item.plan),
      plan,
    ),
    table: planned.find(item => item.plan.table)?.plan.table ?? null,
    abstained: shown.size === 0 && elsewhere === null,
    elsewhere: shown.size > 0 ? null : elsewhere && linkTo(elsewhere),
    looked: {
      entries: lexicon.entries.length,
      silent: [...new Set(planned.flatMap(item => item.plan.silent.map(({ slug }) => slug)))],
    },
    suggestions: suggestQuestions(
      target,
      siblingClaims,
      lexicon.facets,
      lexicon.entries,
      new Set([...shown, ...history]),
      ask.history,
    ),
    history: ask.history.slice(-3).map(({ answer }) => ({
      question: answer?.resolved ?? '',
      answer: answer?.sentences.map(({ text }) => text).join(' ') ?? '',
    })),
    namesOf: new Map(lexicon.entries.map(({ slug, name, aliases }) => [slug, [name, ...aliases]])),
  }
}

interface Retrieved {
  resolved: ResolvedQuestion
  retrieval: Retrieval
}

async function retrieveFor(db: Database, resolved: ResolvedQuestion, lexicon: Lexicon): Promise<Retrieved> {
  const { question, subjects, shape } = resolved
  const layer = lexicon.layer.slug
  if (shape === 'comparison') {
    const each = []
    for (const entry of subjects)
      each.push(await retrieveClaims(db, layer, askedOf(question, entry), [entry]))
    return {
      resolved,
      retrieval: { units: each[0]?.units ?? [], own: each.flatMap(({ own }) => own), others: [] },
    }
  }
  if (shape === 'fact' && resolved.scope.over === 'perhaps' && question.named.length === 0) {
    const each = askEach(question, resolved.scope, lexicon)
    const survey: ResolvedQuestion = {
      ...resolved,
      question: each,
      shape: 'survey',
      subjects: lexicon.entries,
    }
    const retrieval = await retrieveClaims(db, layer, each, survey.subjects)
    if (isOfMany(retrieval, lexicon.page) || isMetBetterBySiblings(survey, retrieval, lexicon.page))
      return { resolved: survey, retrieval }
  }
  return { resolved, retrieval: await retrieveClaims(db, layer, question, subjects) }
}

// Siblings that meet the question, where the page's own entry does not or not as well, are asked for along with it.
function isMetBetterBySiblings(survey: ResolvedQuestion, { own, units }: Retrieval, page: Entry): boolean {
  const bearing = findBearing(survey, own, units)
  const atPage = bearing.get(page.slug)?.confidence ?? -9
  const elsewhere = [...bearing.values()].filter(({ profile }) => profile.claim.entry !== page.slug)
  const isAnswered = own.some(match => match.profile.claim.entry === page.slug && isAnswer(match))
  if (!isAnswered) return elsewhere.some(({ confidence }) => confidence >= 2)
  return atPage >= 2 && elsewhere.some(({ confidence }) => confidence >= atPage + 0.5)
}

const nothing: AnswerPlan = { lines: [], table: null, support: [], silent: [] }

// A name of another layer is the subject when nothing of this layer is named and no claim here speaks of it.
function findElsewhere({ question, subjects }: ResolvedQuestion, { own }: Retrieval): Entry | null {
  const [named] = question.namedElsewhere
  if (!named || question.named.length > 0 || subjects.length === 0) return null
  const [best] = own
  const isHere =
    best !== undefined && best.confidence >= 0 && best.strengths.every(strength => strength >= 0.6)
  return isHere ? null : named.entry
}

function linkTo(entry: Entry): NonNullable<Answer['elsewhere']> {
  return { entry: entry.slug, name: entry.name, layer: entry.layer, url: `/${entry.layer}/${entry.slug}` }
}

interface Planned {
  resolved: ResolvedQuestion
  plan: AnswerPlan
  elsewhere: Entry | null
}

function mergeLines(planned: readonly Planned[], lexicon: Lexicon): PlanLine[] {
  const shown = new Set<string>()
  return planned.flatMap(({ resolved, plan, elsewhere }) => {
    if (elsewhere) return elsewhereLines(elsewhere)
    if (resolved.shape === 'small-talk') return smallTalkLines(lexicon.page)
    if (plan.lines.length === 0) return abstentionLines(resolved, lexicon)
    return plan.lines.filter(line => {
      if (line.kind === 'structure') return true
      const isNew = !shown.has(line.claim.id)
      shown.add(line.claim.id)
      return isNew
    })
  })
}

// Aliases are numbered after all claims are known, the planned ones first: the writer never sees an id it could guess.
function toEvidence(plans: readonly AnswerPlan[], lines: readonly PlanLine[]): Evidence[] {
  const planned: Claim[] = lines.flatMap(line => (line.kind === 'claim' ? [line.claim] : []))
  if (planned.length === 0) return []
  const claims = new Map(
    [...planned, ...plans.flatMap(({ support }) => support)].map(claim => [claim.id, claim]),
  )
  return [...claims.values()].map((claim, i) => ({ alias: `c${i + 1}`, claim }))
}
