/**
 * Writes how each claim, and each trait of the layer, bears on the tuning half's questions over all siblings, to fit the weights
 * of lib/retrieval/trait-weights.ts and lib/answer/choose/bearing-odds.ts on (bench/fit/fit-bearing.py).
 *   node --conditions=react-server bench/fit/dump-bearing.ts <out.json> bench/questions …
 */
import { writeFileSync } from 'node:fs'
import { readBearings } from '#lib/answer/choose/bearing-odds.ts'
import { retrieveFor } from '#lib/answer/choose/retrieve-for.ts'
import { resolveAsk } from '#lib/answer/resolve-ask.ts'
import { askEach } from '#lib/answer/understand/ask-each.ts'
import { profileTraits, type TraitProfile } from '#lib/retrieval/layer-traits.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { meetTraits } from '#lib/retrieval/meet-traits.ts'
import { profileQuestion } from '#lib/retrieval/question-profile.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import { type Retrieval, retrieveClaims } from '#lib/retrieval/retrieve-claims.ts'
import { wikiMemory } from '#lib/retrieval/wiki-memory.ts'
import type { Trait } from '#lib/wiki/model.ts'
import { fillWiki } from '../eval/fill-wiki.ts'
import { wantedIn } from '../eval/judge-answer.ts'
import { readQuestions } from '../eval/read-questions.ts'
import { readSeeds } from '../eval/read-seeds.ts'

const [out = '', ...folders] = process.argv.slice(2)
const KINDS = new Set(['superlative', 'unanswerable'])
const seeds = readSeeds('seeds')
const db = await fillWiki(seeds)
const asked = folders
  .flatMap(readQuestions)
  .filter(({ kind, half, turns }) => KINDS.has(kind) && half === 'tuning' && turns.length === 1)

const memory = await wikiMemory(db)

const questions = []
for (const { id, entry, turns } of asked) {
  const [key] = turns
  if (!key?.must && !key?.abstain) continue
  const asked = { conversation: 'fit', entry, question: key.question, history: [] }
  const { lexicon, questions: read } = await resolveAsk(db, asked)
  const [first] = read
  if (!first) continue
  const { resolved, retrieval } = await retrieveFor(db, first, lexicon)
  // Of two entries, a question over "them" is a comparison.
  if (resolved.shape !== 'survey' || resolved.subjects.length < 3) continue
  const matches = [...retrieval.own, ...retrieval.others]
  const current = matches.filter(({ profile }) => profile.claim.status !== 'superseded')
  const wanted = wantedIn(key)
  questions.push({
    id,
    ranks: resolved.scope.degree !== null,
    must: key.must ?? null,
    traits: await readTraitsOf(lexicon.layer.slug, resolved.question, retrieval, matches),
    claims: [...readBearings(current, null)].map(([{ profile }, bearing]) => ({
      id: profile.claim.id,
      entry: profile.claim.entry,
      isWanted: wanted.has(profile.claim.id),
      bearing,
    })),
  })
}
const wordings = []
for (const { slug, traits = [] } of seeds.layers)
  for (const [i, trait] of traits.entries()) wordings.push(await holdOut(slug, i, trait))
const held = wordings.filter(one => one !== null)
writeFileSync(out, JSON.stringify({ questions, held }))
console.log(`${questions.length} questions, ${held.length} wordings held out`)

// One wording of a trait, put to the layer as if its editors had not thought of it: which trait is asked for is known.
async function holdOut(layer: string, at: number, trait: Trait) {
  const { asks } = trait
  const [page] = seeds.entries.filter(entry => entry.layer === layer)
  const wording = asks[(at * 7) % asks.length]
  if (!page || !wording || asks.length < 4) return null
  const { lexicon, questions: read } = await resolveAsk(db, {
    conversation: 'fit',
    entry: page.slug,
    question: wording,
    history: [],
  })
  const [first] = read
  if (!first || read.length > 1) return null
  const question = askEach(first.question, { ...first.scope, over: 'all' }, lexicon)
  const retrieval = await retrieveClaims(db, layer, question, lexicon.entries)
  const {
    traits: [profile],
  } = await profileTraits([{ ...trait, asks: trait.asks.filter(ask => ask !== wording) }])
  if (!profile) return null
  const all = await readTraitsOf(layer, question, retrieval, [...retrieval.own, ...retrieval.others], {
    at,
    trait: profile,
  })
  const own = all.find(({ isHeldOut }) => isHeldOut)
  return own ? { traits: [own, ...all.filter(trait => trait !== own)] } : null
}

async function readTraitsOf(
  layer: string,
  question: ReadQuestion,
  { units }: Retrieval,
  matches: readonly ClaimMatch[],
  without?: { at: number; trait: TraitProfile },
) {
  const counts = await memory.readCounts(layer, ['', ...question.words.map(({ term }) => term)])
  const asked = profileQuestion(question, units, counts, counts.get('') ?? 0)
  const whole = await memory.readTraits(layer)
  const known = without ? { ...whole, traits: whole.traits.with(without.at, without.trait) } : whole
  return meetTraits(asked, known, matches).map(({ trait, features }) => ({
    claims: trait.claims,
    isHeldOut: trait === without?.trait,
    features,
  }))
}
