/**
 * Writes the features of every claim that could answer each question, to fit the ranking and the confidence on
 * (bench/fit/fit-models.py): <out>.bin holds them as 32-bit floats, <out>.json what they belong to.
 *   node --conditions=react-server bench/fit/dump-features.ts filed <out> bench/questions …
 *   node --conditions=react-server bench/fit/dump-features.ts running <out> <passages.json> <squad.json>
 * Questions on claims filed by facet come from the tuning halves of folders of questions on the wiki; those on running
 * text from a file of passages and one in SQuAD's shape, each asked a second time without the paragraph that answers it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolveQuestions } from '#lib/answer/resolve-question.ts'
import { toAskUnits } from '#lib/retrieval/ask-units.ts'
import { readIdeas } from '#lib/retrieval/concepts.ts'
import { featureNames } from '#lib/retrieval/feature-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readFeatures } from '#lib/retrieval/match-features.ts'
import { meetClaim } from '#lib/retrieval/meet-claim.ts'
import { profileQuestion } from '#lib/retrieval/question-profile.ts'
import { type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import type { Entry, Facet } from '#lib/wiki/model.ts'
import { readQuestions } from '../eval/read-questions.ts'
import { readSeeds } from '../eval/read-seeds.ts'
import { Squad, slugOf, toWiki } from '../eval/squad-wiki.ts'
import { LayerInMemory } from './layer-in-memory.ts'
import { readPassages } from './passages.ts'

const [kind = '', out = '', ...inputs] = process.argv.slice(2)
const entriesALayer = 24
const seeds = readSeeds('seeds')
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
    const features = readFeatures(profileQuestion(question, units), { profiles, meetings })
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
        question: readQuestion(question, asLexicon(article, entries, [], running.facets)),
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
        const question = readQuestion(qa.question, asLexicon(entry, entries, [], wiki.facets))
        add(layer, { set: 'squad', question, entry, answers: new Set(answers), goes })
      }
}

// Asked with and without the questions that editors put to their claims: other wikis have none.
function addSeeds(folders: readonly string[], withAsks: boolean): void {
  const wiki = seeds
  const claims = withAsks ? wiki.claims : wiki.claims.map(claim => ({ ...claim, asks: [] }))
  const layers = Map.groupBy(claims, ({ layer }) => layer)
  const memories = new Map([...layers].map(([slug, claims]) => [slug, new LayerInMemory(claims, ideas)]))
  const all = wiki.entries.map(entry => ({ ...entry, homepage: null }))
  for (const { kind, half, entry, turns } of folders.flatMap(readQuestions)) {
    const [key] = turns
    const page = all.find(({ slug }) => slug === entry)
    if (half !== 'tuning' || turns.length > 1 || !key || !page) continue
    if (kind !== 'fact' && !key.abstain) continue
    const answers = new Set(kind === 'fact' ? (key.must ?? []).flat() : [])
    const own = all.filter(({ layer }) => layer === page.layer)
    const elsewhere = all.filter(({ layer }) => layer !== page.layer)
    for (const { shape, subjects, question } of resolveQuestions(
      key.question,
      [],
      asLexicon(page.slug, own, elsewhere, wiki.facets),
    )) {
      const [subject, ...others] = subjects
      const layer = memories.get(page.layer)
      if (shape !== 'fact' || !subject || others.length > 0 || !layer) continue
      const goes = kind === 'fact' ? (id: string) => answers.has(id) || key.may.includes(id) : null
      add(layer, {
        set: `${kind === 'fact' ? 'wiki' : 'none'}${withAsks ? '' : ' without asks'}`,
        question,
        entry: subject.slug,
        answers,
        goes,
      })
    }
  }
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

function asLexicon(slug: string, entries: Entry[], elsewhere: Entry[], facets: Facet[]): Lexicon {
  const page = entries.find(entry => entry.slug === slug) ?? asEntry(slug, slug)
  const layer = { slug: page.layer, name: page.layer, summary: '' }
  return {
    layer,
    page,
    entries,
    names: [entries, elsewhere],
    facets,
    texts: seeds.texts,
    ideas,
  }
}

if (kind === 'running') {
  const [passages = '', squad = ''] = inputs
  addPassages(passages)
  addSquad(squad)
} else for (const withAsks of [true, false]) addSeeds(inputs, withAsks)
const flat = new Float32Array(rows.length * featureNames.length)
for (const [i, row] of rows.entries()) flat.set(row, i * featureNames.length)
writeFileSync(`${out}.bin`, flat)
writeFileSync(`${out}.json`, JSON.stringify({ featureNames, meta, questions }))
console.log(`${questions.length} questions, ${rows.length} claims`)
