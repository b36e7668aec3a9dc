import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareRates, type Load, send } from './load.ts'
import { quantile } from './measure.ts'
import { changedPage, measureRefresh } from './refreshing.ts'
import type { Result } from './result.ts'
import { build, type Server, startServer } from './start-server.ts'

const floorFolder = 'bench/load/floor'
const pages = ['/', '/infrastructure', '/infrastructure/akash-network', '/sources/akash-docs-bids']
const questions = [
  'What does Akash cost?',
  'How does Akash work?',
  'What are the limits of Akash?',
  'Compare Akash and Lambda',
]

export interface ServingOptions {
  databaseUrl: string
  /** A folder for what is recorded on the way. */
  folder: string
  port: number
  rounds: number
  seconds: number
}

/**
 * Requests per second of Cairn's pages, against a static page of a server that logs, counts and guards as Cairn does, and of
 * its routes, against the least that a bare Next server can do for the same bytes.
 */
export async function measureServing(options: ServingOptions): Promise<Result[]> {
  if (!existsSync(join(floorFolder, '.next/BUILD_ID'))) build(floorFolder)
  const begun = performance.now()
  const cairn = await startServer('.', options.port, { DATABASE_URL: options.databaseUrl })
  await askOnce(cairn)
  const started = (performance.now() - begun) / 1_000
  const chunks = join(options.folder, 'chunks.json')
  writeFileSync(chunks, JSON.stringify(await recordChunks(cairn)))
  const floor = await startServer(floorFolder, options.port + 1, { FLOOR_CHUNKS: chunks })
  const same = await startServer(floorFolder, options.port + 3, {
    FLOOR_AS_CAIRN: '1',
    DATABASE_URL: options.databaseUrl,
  })
  try {
    return [
      {
        what: 'start to the first answered question',
        value: started,
        unit: 's',
        bar: { most: 1.5 },
        note: '31 entries',
      },
      ...(await measurePages(cairn, same, options)),
      ...(await measureAnswers(cairn, floor, options)),
      ...(await measureRefresh({
        folder: options.folder,
        port: options.port + 2,
        samePage: (
          await findSameSize(same, Buffer.byteLength(await send({ url: cairn.url + changedPage })))
        ).url,
      })),
    ]
  } finally {
    await cairn.stop()
    await floor.stop()
    await same.stop()
  }
}

async function measurePages(cairn: Server, floor: Server, options: ServingOptions): Promise<Result[]> {
  const results: Result[] = []
  for (const page of pages) {
    const size = Buffer.byteLength(await send({ url: cairn.url + page }))
    const same = await findSameSize(floor, size)
    const {
      rate,
      floor: least,
      ratio,
    } = await compareRates({ url: cairn.url + page }, { url: same.url }, options)
    const note = `${rate.toFixed(0)} against ${least.toFixed(0)} requests/s; ${size} against ${same.size} bytes`
    results.push({ what: `page ${page}`, value: ratio, unit: 'of a static page', bar: { least: 0.9 }, note })
  }
  return results
}

/** A page of the floor as large as asked for, within a hundredth. */
async function findSameSize(floor: Server, wanted: number): Promise<{ url: string; size: number }> {
  let asked = wanted
  for (let attempt = 0; ; attempt++) {
    const url = `${floor.url}/same/${asked}`
    const size = Buffer.byteLength(await send({ url }))
    if (Math.abs(size - wanted) < wanted / 100 || attempt === 4) return { url, size }
    asked += wanted - size
  }
}

async function measureAnswers(cairn: Server, floor: Server, options: ServingOptions): Promise<Result[]> {
  const entry = 'akash-network'
  let asked = 0
  const again = () => JSON.stringify({ entry, question: questions[asked++ % questions.length] })
  const anew = () => JSON.stringify({ entry, question: `What does Akash cost? ${++asked}` })
  const to = (server: Server, path: string, body: () => string): Load => ({ url: server.url + path, body })
  const empty = to(floor, '/api/empty', again)
  const stream = to(floor, '/api/stream', again)
  const results: Result[] = []
  const compare = async (what: string, load: Load, least: Load, bar: Result['bar'], unit: string) => {
    const { rate, floor: floorRate, ratio } = await compareRates(load, least, options)
    const note = `${rate.toFixed(0)} against ${floorRate.toFixed(0)} requests/s`
    results.push({ what, value: ratio, unit, bar, note })
  }
  const ask = 'POST /api/v1/ask'
  const chat = 'POST /api/chat'
  await compare(
    `${ask}, questions asked before`,
    to(cairn, '/api/v1/ask', again),
    empty,
    { least: 0.5 },
    'of an empty route',
  )
  await compare(
    `${ask}, every question new`,
    to(cairn, '/api/v1/ask', anew),
    empty,
    null,
    'of an empty route',
  )
  await compare(
    `${chat}, questions asked before`,
    to(cairn, '/api/chat', again),
    stream,
    { least: 0.7 },
    'of the bare AI SDK',
  )
  await compare(
    `${chat}, every question new`,
    to(cairn, '/api/chat', anew),
    stream,
    null,
    'of the bare AI SDK',
  )
  return results
}

async function askOnce(cairn: Server): Promise<void> {
  await send({
    url: `${cairn.url}/api/v1/ask`,
    body: () => JSON.stringify({ entry: 'akash-network', question: questions[0] }),
  })
}

/** The chunks that Cairn streams for one question. */
async function recordChunks(cairn: Server): Promise<unknown[]> {
  const body = () => JSON.stringify({ entry: 'akash-network', question: questions[0] })
  const text = await send({ url: `${cairn.url}/api/chat`, body })
  const lines = text.split('\n').filter(line => line.startsWith('data: {'))
  return lines.map(line => JSON.parse(line.slice('data: '.length)))
}

/** A server on a large wiki: how long answers take, what it holds in memory, and whether that grows. */
export async function measureLargeServer(
  databaseUrl: string,
  asked: readonly { entry: string; text: string }[],
  port: number,
): Promise<Result[]> {
  const cairn = await startServer('.', port, { DATABASE_URL: databaseUrl })
  try {
    const times: number[] = []
    const memory: number[] = []
    for (const [i, { entry, text }] of asked.entries()) {
      const begun = performance.now()
      await send({ url: `${cairn.url}/api/v1/ask`, body: () => JSON.stringify({ entry, question: text }) })
      if (i >= 20) times.push(performance.now() - begun)
      if (i % 50 === 0) memory.push(cairn.readMemory() ?? Number.NaN)
    }
    times.sort((a, b) => a - b)
    const note = `${asked.length} questions, all new, over HTTP`
    const half = memory.slice(Math.floor(memory.length / 2))
    return [
      { what: 'answer, large wiki, p50', value: quantile(times, 0.5), unit: 'ms', bar: null, note },
      { what: 'answer, large wiki, p99', value: quantile(times, 0.99), unit: 'ms', bar: { most: 25 }, note },
      {
        what: 'memory of the server, large wiki',
        value: Math.max(...memory),
        unit: 'MB',
        bar: { most: 400 },
        note,
      },
      {
        what: 'its growth over the last half',
        value: (half.at(-1) ?? 0) - (half[0] ?? 0),
        unit: 'MB',
        bar: { most: 20 },
        note,
      },
    ]
  } finally {
    await cairn.stop()
  }
}
