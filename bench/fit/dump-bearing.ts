/**
 * Writes how each claim bears on the tuning half's questions over all siblings, to fit the weights of
 * lib/answer/bearing-odds.ts on (bench/fit/fit-bearing.py).
 *   node --conditions=react-server bench/fit/dump-bearing.ts <out.json> bench/questions …
 */
import { writeFileSync } from 'node:fs'
import { readBearings } from '#lib/answer/bearing-odds.ts'
import { ofTheKind } from '#lib/answer/of-the-kind.ts'
import { resolveAsk } from '#lib/answer/resolve-ask.ts'
import { retrieveFor } from '#lib/answer/retrieve-for.ts'
import { fillWiki } from '../eval/fill-wiki.ts'
import { wantedIn } from '../eval/judge-answer.ts'
import { readQuestions } from '../eval/read-questions.ts'
import { readSeeds } from '../eval/read-seeds.ts'

const [out = '', ...folders] = process.argv.slice(2)
const db = await fillWiki(readSeeds('seeds'))
const asked = folders
  .flatMap(readQuestions)
  .filter(({ kind, half, turns }) => kind === 'superlative' && half === 'tuning' && turns.length === 1)

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
  const { own, others, units } = retrieval
  const wanted = wantedIn(key)
  const claims = [...readBearings(ofTheKind(resolved, [...own, ...others], units))]
  questions.push({
    id,
    ranks: resolved.scope.degree !== null,
    must: key.must,
    claims: claims.map(([{ profile }, bearing]) => ({
      id: profile.claim.id,
      entry: profile.claim.entry,
      isWanted: wanted.has(profile.claim.id),
      bearing,
    })),
  })
}
writeFileSync(out, JSON.stringify(questions))
console.log(`${questions.length} questions`)
