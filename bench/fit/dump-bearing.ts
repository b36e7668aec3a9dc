/**
 * Writes how each claim, and each trait of the layer, bears on the tuning half's questions over all siblings, to fit the weights
 * of lib/retrieval/trait-weights.ts and lib/answer/bearing-odds.ts on (bench/fit/fit-bearing.py).
 *   node --conditions=react-server bench/fit/dump-bearing.ts <out.json> bench/questions …
 */
import { writeFileSync } from 'node:fs'
import { readBearings } from '#lib/answer/bearing-odds.ts'
import { resolveAsk } from '#lib/answer/resolve-ask.ts'
import { retrieveFor } from '#lib/answer/retrieve-for.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { meetTraits } from '#lib/retrieval/meet-traits.ts'
import { profileQuestion } from '#lib/retrieval/question-profile.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import { wikiMemory } from '#lib/retrieval/wiki-memory.ts'
import { fillWiki } from '../eval/fill-wiki.ts'
import { wantedIn } from '../eval/judge-answer.ts'
import { readQuestions } from '../eval/read-questions.ts'
import { readSeeds } from '../eval/read-seeds.ts'

const [out = '', ...folders] = process.argv.slice(2)
const db = await fillWiki(readSeeds('seeds'))
const asked = folders
  .flatMap(readQuestions)
  .filter(({ kind, half, turns }) => kind === 'superlative' && half === 'tuning' && turns.length === 1)

const memory = await wikiMemory(db)

const questions = []
for (const { id, entry, turns } of asked) {
  const [key] = turns
  if (!key?.must) continue
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
    must: key.must,
    traits: await readTraitsOf(lexicon.layer.slug, resolved.question, retrieval, matches),
    claims: [...readBearings(current, null)].map(([{ profile }, bearing]) => ({
      id: profile.claim.id,
      entry: profile.claim.entry,
      isWanted: wanted.has(profile.claim.id),
      bearing,
    })),
  })
}
writeFileSync(out, JSON.stringify(questions))
console.log(`${questions.length} questions`)

async function readTraitsOf(
  layer: string,
  question: ReadQuestion,
  { units }: Retrieval,
  matches: readonly ClaimMatch[],
) {
  const counts = await memory.readCounts(layer, ['', ...question.words.map(({ term }) => term)])
  const asked = profileQuestion(question, units, counts, counts.get('') ?? 0)
  const known = await memory.readTraits(layer)
  const features = meetTraits(asked, known, matches)
  return known.traits.map(({ claims }, i) => ({ claims, features: features[i] }))
}
