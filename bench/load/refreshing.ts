import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { importOnce } from './importing.ts'
import { send } from './load.ts'
import { quantile } from './measure.ts'
import type { Result } from './result.ts'
import { startServer } from './start-server.ts'

/** The page that is changed. */
export const changedPage = '/infrastructure/akash-network'
const changed = 'infrastructure/akash-network.yaml'
const MARK = 'Changed just now.'
// How long readers go on after the import.
const afterMs = 5_000

/** A page that an import changes while it is read: when it is new, and how long it took meanwhile, beside a static page. */
export async function measureRefresh(options: {
  folder: string
  port: number
  /** The address of a static page of its size. */
  samePage: string
}): Promise<Result[]> {
  const wiki = join(options.folder, 'wiki')
  const databaseUrl = `file:${join(options.folder, 'refreshed.db')}`
  cpSync('seeds', wiki, { recursive: true })
  await importOnce(wiki, databaseUrl)
  const cairn = await startServer('.', options.port, { DATABASE_URL: databaseUrl })
  try {
    await send({ url: cairn.url + changedPage })
    changeTagline(join(wiki, changed))
    let endedAt = Number.POSITIVE_INFINITY
    const importing = importOnce(wiki, databaseUrl).finally(() => {
      endedAt = performance.now()
    })
    // Thrown below, once the loop is over.
    importing.catch(() => {})
    const [own, same]: [number[], number[]] = [[], []]
    let newAt: number | null = null
    while (performance.now() < endedAt + afterMs) {
      const { text, ms } = await timed(cairn.url + changedPage)
      own.push(ms)
      if (newAt === null && text.includes(MARK)) newAt = performance.now()
      same.push((await timed(options.samePage)).ms)
      await sleep(2)
    }
    await importing
    const [ownSlow, sameSlow] = [own, same].map(times =>
      quantile(
        times.sort((a, b) => a - b),
        0.99,
      ),
    ) as [number, number]
    const note = `p99 of ${own.length} each: ${ownSlow.toFixed(1)} against ${sameSlow.toFixed(1)} ms; slowest ${own.at(-1)?.toFixed(0)} against ${same.at(-1)?.toFixed(0)} ms`
    return [
      {
        what: 'a page after an import changed it, new after',
        value: newAt === null ? Number.POSITIVE_INFINITY : Math.max(0, newAt - endedAt) / 1_000,
        unit: 's',
        bar: { most: 5 },
        note: changedPage,
      },
      {
        what: 'the same page meanwhile',
        value: ownSlow / sameSlow,
        unit: 'times a static page',
        bar: { most: 2 },
        note,
      },
    ]
  } finally {
    await cairn.stop()
  }
}

async function timed(url: string): Promise<{ text: string; ms: number }> {
  const begun = performance.now()
  const text = await send({ url })
  return { text, ms: performance.now() - begun }
}

function changeTagline(file: string): void {
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(/^tagline: (?=[A-Z])/m, `tagline: ${MARK} `)
  if (changed === text) throw new Error(`${file} has no tagline to change`)
  writeFileSync(file, changed)
}
