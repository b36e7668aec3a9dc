import type { Database } from '#db/client.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { readClaimsById } from '#lib/wiki/read-wiki.ts'
import type { Answer, Ask, ComparisonTable } from './answer.ts'
import { nearestElsewhere } from './choose/nearest-elsewhere.ts'
import { retrieveFor } from './choose/retrieve-for.ts'
import { addReplacements } from './plan/add-replacements.ts'
import { findOtherSides } from './plan/find-other-sides.ts'
import { mergeLines } from './plan/merge-lines.ts'
import type { AnswerPlan } from './plan/plan-answer.ts'
import { type Planned, planQuestion } from './plan/plan-question.ts'
import { readOutlines } from './plan/read-outline.ts'
import { suggestQuestions } from './plan/suggest-questions.ts'
import { mergeTables } from './plan/table-of.ts'
import { tellPresumed } from './plan/tell-presumed.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import { claimsIn, type Evidence, type PlanLine } from './writer.ts'

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
  for (const asked of questions) {
    const retrieved = await retrieveFor(db, asked, lexicon)
    const one = planQuestion(retrieved, lexicon, await nearestElsewhere(db, asked))
    planned.push(await tellPresumed(db, one, retrieved))
  }
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

// After an answer, what is filed beside its claims; after a refusal, where the claims that came nearest stand.
function nearFacets(
  plan: readonly PlanLine[],
  first: ResolvedQuestion | undefined,
  nearest: readonly string[],
): string[] {
  const said = plan.flatMap(line => (line.kind === 'claim' ? [line.claim.facet] : []))
  return [...new Set([...(said.length > 0 ? said : nearest), ...(first?.question.facets.keys() ?? [])])]
}

function linkTo(entry: NamedEntry): NonNullable<Answer['elsewhere']> {
  return { entry: entry.slug, name: entry.name, layer: entry.layer, url: `/${entry.layer}/${entry.slug}` }
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
