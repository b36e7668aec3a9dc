/**
 * Writes the features of every claim that could answer each question, to fit the ranking and the confidence on
 * (bench/fit/fit-models.py): <out>.bin holds them as 32-bit floats, <out>.json what they belong to.
 *   node --conditions=react-server bench/fit/dump-features.ts filed|unasked <out> bench/questions …
 *   node --conditions=react-server bench/fit/dump-features.ts running <out> <passages.json> <squad.json>
 * Questions on claims filed by facet come from the tuning halves of folders of questions on the wiki, follow-ups as their
 * conversations make them whole; “unasked” leaves out the questions that editors say claims answer. Those on running text
 * come from a file of passages and one in SQuAD's shape. Each is asked a second time without what answers it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Turn } from '#lib/answer/answer.ts'
import { resolveAsk } from '#lib/answer/resolve-ask.ts'
import type { ResolvedQuestion } from '#lib/answer/resolve-question.ts'
import { toAskUnits } from '#lib/retrieval/ask-units.ts'
import { profileAsks } from '#lib/retrieval/claim-profile.ts'
import { readIdeas } from '#lib/retrieval/concepts.ts'
import { featureNames } from '#lib/retrieval/feature-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readFeatures } from '#lib/retrieval/match-features.ts'
import { meetClaim } from '#lib/retrieval/meet-claim.ts'
import { profileQuestion } from '#lib/retrieval/question-profile.ts'
import { type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import type { Entry, Facet } from '#lib/wiki/model.ts'
import { ask } from '../eval/ask.ts'
import { fillWiki, type PlainWiki } from '../eval/fill-wiki.ts'
import { type Key, readQuestions } from '../eval/read-questions.ts'
import { readSeeds } from '../eval/read-seeds.ts'
import { Squad, slugOf, toWiki } from '../eval/squad-wiki.ts'
import { LayerInMemory } from './layer-in-memory.ts'
import { readPassages } from './passages.ts'

const [kind = '', out = '', ...inputs] = process.argv.slice(2)
const entriesALayer = 24
const seeds = readSeeds('seeds')
const unanswered = new Map(seeds.entries.map(entry => [entry.slug, profileAsks(entry.unanswered ?? [])]))
// One fit serves every wiki; the ideas are those of ours.
const ideas = readIdeas(seeds.texts.ideas)

const rows: Float64Array[] = []
const meta: [question: number, without: number, answers: number][] = []
const questions: { set: string; group: string; text: string }[] = []

/** One question on one entry: which of its claims answer, and which go when it is asked without its answer. */
interface Asked {
  set: string
  question: ReadQuestion
  entry: string
  answers: ReadonlySet<string>
  goes: ((id: string) => boolean) | null
}

function add(layer: LayerInMemory, { set, question, entry, answers, goes }: Asked): void {
  for (const without of goes ? [false, true] : [false]) {
    const { profiles, counts, claimCount } = layer.read(entry, without ? goes : null)
    if (profiles.length === 0) continue
    const units = toAskUnits(question, counts, claimCount, ideas)
    const meetings = profiles.map(profile => meetClaim(units, profile))
    const features = readFeatures(profileQuestion(question, units, counts, claimCount), {
      profiles,
      meetings,
      unanswered: kind === 'filed' ? (unanswered.get(entry) ?? []) : [],
    })
    for (const [i, own] of features.entries()) {
      rows.push(own)
      meta.push([questions.length, without ? 1 : 0, answers.has(profiles[i]?.claim.id ?? '') ? 1 : 0])
    }
  }
  questions.push({ set, group: entry, text: question.text })
}

function addPassages(file: string): void {
  const { articles, paragraphs, questions: asked } = readPassages(file)
  const names = Object.keys(articles)
  for (let from = 0; from < names.length; from += entriesALayer) {
    const inLayer = names.slice(from, from + entriesALayer)
    const layer = new LayerInMemory(
      inLayer.flatMap(entry =>
        (articles[entry] ?? []).map((text, i) => ({ ...running, id: `${entry}/${i}`, entry, text })),
      ),
      ideas,
    )
    const entries = inLayer.map(name => asEntry(name, name.replaceAll('_', ' ')))
    for (const { set, article, question, answers } of asked.filter(q => inLayer.includes(q.article))) {
      const gone = (paragraphs[article] ?? []).filter(p => answers.some(i => p.includes(i))).flat()
      add(layer, {
        set,
        question: readQuestion(question, asLexicon(article, entries, running.facets)),
        entry: article,
        answers: new Set(answers.map(i => `${article}/${i}`)),
        goes: id => gone.includes(Number(id.slice(id.lastIndexOf('/') + 1))),
      })
    }
  }
}

function addSquad(file: string): void {
  const squad = Squad.parse(JSON.parse(readFileSync(file, 'utf8')))
  const wiki = toWiki(squad)
  const layer = new LayerInMemory(wiki.claims, ideas)
  const entries = wiki.entries.map(({ slug, name }) => asEntry(slug, name))
  for (const [a, { title, paragraphs }] of squad.data.entries())
    for (const [p, { qas }] of paragraphs.entries())
      for (const qa of qas) {
        const entry = slugOf(title, a)
        const goes = (id: string) => id.startsWith(`${entry}/p${p}-`)
        const holds = (text: string) =>
          qa.answers.some(answer => text.toLowerCase().includes(answer.text.toLowerCase()))
        const answers = wiki.claims.filter(({ id, text }) => goes(id) && holds(text)).map(({ id }) => id)
        const question = readQuestion(qa.question, asLexicon(entry, entries, wiki.facets))
        add(layer, { set: 'squad', question, entry, answers: new Set(answers), goes })
      }
}

// Claims as other wikis may have them: without the questions that they answer.
const plain = seeds.claims.map(claim => ({ ...claim, asks: [] }))

async function addSeeds(folders: readonly string[], claims: PlainWiki['claims']): Promise<void> {
  const db = await fillWiki(seeds)
  const layers = Map.groupBy(claims, ({ layer }) => layer)
  const memories = new Map([...layers].map(([slug, claims]) => [slug, new LayerInMemory(claims, ideas)]))
  for (const { half, kind, entry, turns } of folders.flatMap(readQuestions)) {
    if (half !== 'tuning' || !KINDS.includes(kind)) continue
    const history: Turn[] = []
    for (const key of turns) {
      const isFirst = history.length === 0
      const asked = { conversation: 'fit', entry, question: key.question, history: [...history] }
      const { questions } = await resolveAsk(db, asked)
      if (key !== turns.at(-1)) {
        const { answer } = await ask(db, entry, key.question, asked.history)
        history.push({ ...asked, answer })
      }
      // The first turn of a conversation only sets the scene.
      if ((turns.length > 1 && isFirst) || !(key.must || key.abstain)) continue
      for (const resolved of questions) addResolved(resolved, key, memories)
    }
  }
}
const KINDS = ['fact', 'follow-up', 'unanswerable']

function addResolved(
  { shape, subjects, question }: ResolvedQuestion,
  { must, may }: Key,
  memories: ReadonlyMap<string, LayerInMemory>,
): void {
  const [subject, ...others] = subjects
  const layer = memories.get(subject?.layer ?? '')
  if (shape !== 'fact' || !subject || others.length > 0 || !layer) return
  const answers = new Set(must?.flat())
  const goes = must ? (id: string) => answers.has(id) || may.includes(id) : null
  add(layer, { set: must ? 'wiki' : 'none', question, entry: subject.slug, answers, goes })
}

const running = {
  layer: 'articles',
  facet: 'overview',
  facets: [{ slug: 'overview', name: 'What it is', words: [] as string[] }],
  status: 'current' as const,
  by: null,
  asOf: null,
  asks: [],
}

function asEntry(slug: string, name: string): Entry {
  return { slug, name, layer: 'articles', openness: 'open-source', tagline: '', homepage: null, aliases: [] }
}

function asLexicon(slug: string, entries: Entry[], facets: Facet[]): Lexicon {
  const page = entries.find(entry => entry.slug === slug) ?? asEntry(slug, slug)
  const layer = { slug: page.layer, name: page.layer, summary: '' }
  return {
    layer,
    page,
    entries,
    names: [entries, []],
    facets,
    texts: seeds.texts,
    ideas,
  }
}

if (kind === 'running') {
  const [passages = '', squad = ''] = inputs
  addPassages(passages)
  addSquad(squad)
} else await addSeeds(inputs, kind === 'filed' ? seeds.claims : plain)
const flat = new Float32Array(rows.length * featureNames.length)
for (const [i, row] of rows.entries()) flat.set(row, i * featureNames.length)
writeFileSync(`${out}.bin`, flat)
writeFileSync(`${out}.json`, JSON.stringify({ featureNames, meta, questions }))
console.log(`${questions.length} questions, ${rows.length} claims`)
