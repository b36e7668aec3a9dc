import { closeDatabase, openDatabase } from '#db/client.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { type Load, measureRate } from './load.ts'
import { quantile } from './measure.ts'
import type { Result } from './result.ts'
import { type Server, startServer } from './start-server.ts'

export interface SharingOptions {
  /** An empty database on a PostgreSQL server. */
  databaseUrl: string
  port: number
  rounds: number
  seconds: number
}

const entry = 'akash-network'
let asked = 0
const question = (text: string) => JSON.stringify({ entry, question: text })
const loads: { what: string; path: string; body?: () => string }[] = [
  { what: 'page of an entry', path: '/infrastructure/akash-network' },
  { what: 'question asked before', path: '/api/v1/ask', body: () => question('What does Akash cost?') },
  {
    what: 'question not asked before',
    path: '/api/v1/ask',
    body: () => question(`Akash limits? ${++asked}`),
  },
]

/** Requests per second of one and of two servers on one PostgreSQL, in turns, sixteen connections to each server. */
export async function measureSharing(options: SharingOptions): Promise<Result[]> {
  const db = await openDatabase(options.databaseUrl)
  await importWiki(db, 'seeds')
  await closeDatabase(db)
  const servers: Server[] = []
  try {
    for (const offset of [0, 1])
      servers.push(await startServer('.', options.port + offset, { DATABASE_URL: options.databaseUrl }))
    const results: Result[] = []
    for (const load of loads) results.push(await compareCounts(load.what, toLoads(servers, load), options))
    return results
  } finally {
    for (const server of servers) await server.stop()
  }
}

function toLoads(servers: readonly Server[], { path, body }: { path: string; body?: () => string }): Load[] {
  return servers.map(({ url }) => ({ url: url + path, ...(body ? { body } : {}) }))
}

async function compareCounts(what: string, on: Load[], options: SharingOptions): Promise<Result> {
  const rateOf = async (some: Load[]) => {
    const rates = await Promise.all(some.map(load => measureRate(load, options.seconds)))
    return rates.reduce((sum, rate) => sum + rate, 0)
  }
  await rateOf(on)
  const pairs: { one: number; two: number }[] = []
  for (let round = 0; round < options.rounds; round++)
    pairs.push({ one: await rateOf(on.slice(0, 1)), two: await rateOf(on) })
  const medianOf = (values: number[]) =>
    quantile(
      values.sort((a, b) => a - b),
      0.5,
    )
  const [one, two] = [medianOf(pairs.map(pair => pair.one)), medianOf(pairs.map(pair => pair.two))]
  const note = `${one.toFixed(0)} requests/s of one, ${two.toFixed(0)} of two`
  const value = medianOf(pairs.map(pair => pair.two / pair.one))
  return { what: `two servers on one PostgreSQL: ${what}`, value, unit: 'times one server', bar: null, note }
}
