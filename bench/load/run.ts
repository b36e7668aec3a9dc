import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { claims } from '#db/schema.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { compareFound } from './finding-answers.ts'
import { generateWiki, type WikiSize } from './generate-wiki.ts'
import { measureImport } from './importing.ts'
import { makeQuestions } from './make-questions.ts'
import { type Result, toTable } from './result.ts'
import { comparePeers, measureRetrieval, sampleClaims } from './retrieving.ts'
import { measureLargeServer, measureServing } from './serving.ts'
import { measureSharing } from './sharing.ts'

const usage = `npm run bench -- [options]

Measures Cairn against floors and peers in the same run, prints a table and writes it as JSON.
  --sizes <small|full>   small: wikis up to 10,000 claims, some two minutes; full (default): up to 1,000,000
  --only <part>          one of import, retrieval, peers, serving, large
  --postgres <url>       instead, one and two servers on this empty database of a PostgreSQL server
  --database <url>       instead, retrieval and answers on a wiki that is there already
  --squad <file>         instead, whether the answers of a SQuAD-shaped file are found, by Cairn and by its peers
  --port <n>             the first of four ports for servers (default 3170)
  --out <file>           where the JSON goes (default test-results/bench.json)
  --help                 prints this`

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'full' },
    only: { type: 'string' },
    database: { type: 'string' },
    postgres: { type: 'string' },
    squad: { type: 'string' },
    port: { type: 'string', default: '3170' },
    out: { type: 'string', default: 'test-results/bench.json' },
    help: { type: 'boolean', default: false },
  },
})

const isSmall = values.sizes === 'small'
const claimsPerEntry = 15
const shape = (layers: number, entriesPerLayer: number): WikiSize => ({
  layers,
  entriesPerLayer,
  claimsPerEntry,
})
const sizes = isSmall
  ? [shape(6, 10), shape(6, 100)]
  : [shape(66, 10), shape(66, 100), shape(66, 1_000), shape(6, 10), shape(6, 100)]

if (values.help) console.log(usage)
else await measureAll()

type Show = (some: Result[]) => void

async function measureAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const results: Result[] = []
  const show: Show = some => {
    results.push(...some)
    for (const { what, value, unit } of some) console.error(`${what}: ${value.toFixed(2)} ${unit}`)
  }
  try {
    if (values.squad !== undefined) show(await compareFound(values.squad))
    else if (values.postgres !== undefined) show(await measureShared(values.postgres))
    else if (values.database !== undefined) await measureStored(values.database, show)
    else {
      if (wants('serving')) show(await measureOwnWiki(folder))
      for (const size of sizes) await measureSize(folder, size, show)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
  console.log(`${machine}\n\n${toTable(results)}`)
  mkdirSync(join(values.out, '..'), { recursive: true })
  writeFileSync(values.out, `${JSON.stringify({ machine, sizes: values.sizes, results }, null, 2)}\n`)
}

function wants(part: string): boolean {
  return values.only === undefined || values.only === part
}

async function measureShared(databaseUrl: string): Promise<Result[]> {
  const [rounds, seconds] = isSmall ? [3, 1] : [7, 3]
  return await measureSharing({ databaseUrl, port: Number(values.port), rounds, seconds })
}

async function measureOwnWiki(folder: string): Promise<Result[]> {
  const databaseUrl = `file:${join(folder, 'own.db')}`
  const db = await openDatabase(databaseUrl)
  await importWiki(db, 'seeds')
  await closeDatabase(db)
  const [rounds, seconds] = isSmall ? [3, 0.7] : [7, 2]
  return await measureServing({ databaseUrl, folder, port: Number(values.port), rounds, seconds })
}

async function measureSize(folder: string, size: WikiSize, show: Show): Promise<void> {
  const count = size.layers * size.entriesPerLayer * claimsPerEntry
  if (!['import', 'retrieval', 'peers', 'large'].some(wants)) return
  const name = `${size.layers}-${size.entriesPerLayer}`
  const databaseUrl = `file:${join(folder, `${name}.db`)}`
  generateWiki(join(folder, name), size)
  const imported = await measureImport(join(folder, name), databaseUrl, count)
  if (wants('import')) show(imported)
  rmSync(join(folder, name), { recursive: true })
  await measureStored(databaseUrl, show)
}

/** What can be measured on a wiki that is imported. */
async function measureStored(databaseUrl: string, show: Show): Promise<void> {
  const db = await openDatabase(databaseUrl)
  const count = await db.$count(claims)
  if (wants('retrieval')) show(await measureRetrieval(db, count, isSmall ? 500 : 3_000))
  const isPeerSize = count === (isSmall ? 9_000 : 99_000)
  if (wants('peers') && isPeerSize) show(await comparePeers(db, isSmall ? 100 : 300))
  const asked = makeQuestions(await sampleClaims(db, 101), isSmall ? 200 : 10_000)
  await closeDatabase(db)
  const isLargest = count === (isSmall ? 9_000 : 990_000)
  if (wants('large') && isLargest) show(await measureLargeServer(databaseUrl, asked, Number(values.port)))
}
