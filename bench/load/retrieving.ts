import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import { claims } from '#db/schema.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { makeQuestions } from './make-questions.ts'
import { measureMemory, quantile, timeEach, timeOne } from './measure.ts'
import { type Finder, miniSearchFinder, oramaFinder, type PlainClaim } from './peers.ts'
import type { Result } from './result.ts'

// As many candidates as retrieval asks for (lib/retrieval).
const limit = 60

/** Every `step`th claim of a wiki. */
export async function sampleClaims(db: Database, step: number): Promise<PlainClaim[]> {
  return await db
    .select({ id: claims.id, layer: claims.layer, text: claims.text })
    .from(claims)
    .where(sql`${claims.row} % ${step} = 0`)
}

const cairn = (db: Database): Finder => ({
  name: 'Cairn',
  find: (layer, question) => findClaimsByTerms(db, layer, toSearchTerms(question), limit),
})

/** How long finding a layer's candidates takes in a wiki of this size. */
export async function measureRetrieval(db: Database, size: number, count: number): Promise<Result[]> {
  const questions = makeQuestions(await sampleClaims(db, Math.max(1, Math.floor(size / 10_000))), count)
  const finder = cairn(db)
  const times = await timeEach(questions, ({ layer, text }) => finder.find(layer, text))
  const note = `${count} questions with common words, candidates of one layer; processor time`
  const isLarge = size >= 900_000
  return [
    result(`retrieval, ${label(size)} claims, p50`, quantile(times, 0.5), isLarge ? { most: 1 } : null, note),
    result(
      `retrieval, ${label(size)} claims, p99`,
      quantile(times, 0.99),
      isLarge ? { most: 5 } : null,
      note,
    ),
  ]
}

/** Cairn beside MiniSearch and Orama: the same claims and questions, asked in turns. */
export async function comparePeers(db: Database, count: number): Promise<Result[]> {
  const all = await sampleClaims(db, 1)
  const questions = makeQuestions(all, count)
  const mini = await measureMemory(() => miniSearchFinder(all))
  const orama = await measureMemory(() => oramaFinder(all))
  const finders = [cairn(db), mini.made, orama.made]
  const times = new Map<string, number[]>(finders.map(({ name }) => [name, []]))
  for (const [i, { layer, text }] of questions.entries()) {
    for (const { name, find } of finders) {
      const ms = await timeOne(() => find(layer, text))
      if (i >= 10) times.get(name)?.push(ms)
    }
  }
  const at = (name: string, share: number) =>
    quantile(
      (times.get(name) ?? []).sort((a, b) => a - b),
      share,
    )
  const note = `${label(all.length)} claims, layer filter, ${count} questions in turns`
  return [mini, orama].flatMap(({ made: { name }, megabytes }) => [
    {
      ...result(`retrieval against ${name}, p50`, at(name, 0.5) / at('Cairn', 0.5), { least: 3 }, note),
      ...{
        unit: 'times as fast',
        note: `${at('Cairn', 0.5).toFixed(2)} ms against ${at(name, 0.5).toFixed(2)}; ${note}`,
      },
    },
    {
      ...result(`retrieval against ${name}, p99`, at(name, 0.99) / at('Cairn', 0.99), { least: 10 }, note),
      ...{
        unit: 'times as fast',
        note: `${at('Cairn', 0.99).toFixed(2)} ms against ${at(name, 0.99).toFixed(2)}; ${note}`,
      },
    },
    {
      what: `memory of ${name}’s index`,
      value: megabytes,
      unit: 'MB',
      bar: null,
      note: `${label(all.length)} claims`,
    },
  ])
}

function result(what: string, value: number, bar: Result['bar'], note: string): Result {
  return { what, value, unit: 'ms', bar, note }
}

function label(size: number): string {
  return size.toLocaleString('en')
}
