/**
 * Writes what tells whom a question that names nobody asks: its wording, how well its page's own entry answers it, and how near
 * it is to what readers ask of all, to fit lib/answer/understand/reach-weights.json and the weights of
 * lib/answer/choose/is-of-many.ts on (bench/fit/fit-reach.py).
 *   node --conditions=react-server bench/fit/dump-reach.ts <out.json> bench/fit/reach.jsonl bench/questions
 * The first holds questions with whom they ask, by people who knew neither the code nor the questions that answers are
 * measured on; of the second the tuning half counts: what is asked of all siblings, and facts, or what nothing
 * answers, asked of the page.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { resolveAsk } from '#lib/answer/resolve-ask.ts'
import { readSigns } from '#lib/answer/understand/reach-odds.ts'
import { readScope } from '#lib/answer/understand/read-scope.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { retrieveClaims } from '#lib/retrieval/retrieve-claims.ts'
import { retrieveNearerToAll } from '#lib/retrieval/retrieve-nearer-to-all.ts'
import { fillWiki } from '../eval/fill-wiki.ts'
import { readQuestions } from '../eval/read-questions.ts'
import { readSeeds } from '../eval/read-seeds.ts'

const [out = '', reach = '', folder = ''] = process.argv.slice(2)
const Asked = z.object({ entry: z.string(), question: z.string(), over: z.enum(['all', 'page']) })
type Asked = z.infer<typeof Asked>

// A question that nothing answers counts as asked of the page: read so, it is refused.
const OVER: Record<string, Asked['over']> = { fact: 'page', unanswerable: 'page', superlative: 'all' }

const written = readFileSync(reach, 'utf8')
  .trim()
  .split('\n')
  .map(line => ({ ...Asked.parse(JSON.parse(line)), isMeasured: false, isUnanswered: false }))
const measured = readQuestions(folder).flatMap(({ half, kind, entry, turns }) => {
  const over = OVER[kind]
  const [first, second] = turns
  return half === 'tuning' && over && first && !second
    ? [{ entry, question: first.question, over, isMeasured: true, isUnanswered: kind === 'unanswerable' }]
    : []
})

const db = await fillWiki(readSeeds('seeds'))
const rows = []
for (const { entry, question, over, isMeasured, isUnanswered } of [...written, ...measured]) {
  const { lexicon, questions } = await resolveAsk(db, { conversation: 'fit', entry, question, history: [] })
  const [asked, more] = questions
  if (!asked || more || asked.shape === 'comparison') continue
  const read = readQuestion(asked.text, lexicon)
  if (read.named.length > 0) continue
  const scope = readScope(asked.text, [], lexicon.layer)
  // Nothing answers some that are plainly asked of all.
  if (isUnanswered && scope.over !== null && scope.over !== 'perhaps') continue
  const { own } = await retrieveClaims(db, lexicon.layer.slug, read, [lexicon.page])
  const signs = [...readSigns(read, scope, lexicon.layer)]
  const nearness = await retrieveNearerToAll(db, lexicon.layer.slug, asked.text, lexicon.page.slug)
  rows.push({
    isOfAll: over === 'all',
    ranks: scope.degree?.form === 'superlative',
    ...nearness,
    isMeasured,
    signs,
    confidence: own[0]?.confidence ?? -6,
    rule: scope.over,
  })
}
writeFileSync(out, JSON.stringify(rows))
console.log(`${rows.length} questions`)
