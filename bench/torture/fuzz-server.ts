import { Agent } from 'node:http'
import fc from 'fast-check'
import { CairnProcess } from './cairn-process.ts'
import { findInLog } from './find-in-log.ts'
import { type Noise, noise } from './noise.ts'
import { type Findings, quantile, type Setting, scaled } from './part.ts'
import { asOwner, beginOwn, findProblem, send } from './send-noise.ts'

const hangMs = 1_000
const atOnce = 8

/** Sends the server whatever it should refuse: it never fails, never hangs, refuses in one shape, stores nothing of it. */
export async function fuzzServer({ seed, share, say }: Setting): Promise<Findings> {
  const total = scaled(61_000, share, 600)
  const cairn = new CairnProcess()
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const broken: string[] = []
  const times: number[] = []
  const slow: Noise[] = []
  const statuses: Record<string, number> = {}
  let accepted = 0
  try {
    cairn.importWikiToEnd()
    await cairn.start()
    let own = await beginOwn(cairn.url)
    let begun = 1
    const drawn = fc.sample(noise, { numRuns: total, seed })
    const work = Array.from({ length: atOnce }, async (_, worker) => {
      for (let index = worker; index < drawn.length; index += atOnce) {
        const one = asOwner(drawn[index] as Noise, own)
        const answered = await send(cairn.url, one, agent)
        times.push(answered.ms)
        statuses[answered.status] = (statuses[answered.status] ?? 0) + 1
        if (isAsk(one) && answered.status === 200) accepted += 1
        if (one.method === 'DELETE' && one.path.endsWith(own.conversation) && answered.status < 300) {
          own = await beginOwn(cairn.url)
          begun += 1
        }
        const problem = findProblem(one, answered)
        if (problem !== null) broken.push(`${problem}: ${show(one)}`)
        else if (answered.ms > hangMs && one.method === 'GET') slow.push(one)
        if (index % 5_000 === 4_999) say(`${index + 1} cases, ${broken.length} broken`)
      }
    })
    await Promise.all(work)
    for (const one of slow) {
      const ms = await timeAlone(cairn.url, one, agent)
      if (ms > hangMs) broken.push(`took ${Math.round(ms)} ms by itself: ${show(one)}`)
    }
    const stored = cairn.read(
      database => database.prepare('SELECT count(*) FROM messages').pluck().get() as number,
    )
    if (stored > accepted + begun)
      broken.push(`${stored} questions are stored and only ${accepted + begun} were accepted`)
    broken.push(...findInLog(cairn.takeOutput()))
  } finally {
    agent.destroy()
    await cairn.remove()
  }
  return {
    figures: {
      'requests sent': total,
      'requests by status': JSON.stringify(statuses),
      'slower than a second among others, sent again by themselves': slow.length,
      'request p50, p99, slowest, ms': [0.5, 0.99, 1]
        .map(share => Math.round(quantile(times, share)))
        .join(', '),
    },
    broken,
  }
}

/** Others use the machine as well: what was slow among others counts by the best of three times by itself. */
async function timeAlone(url: string, one: Noise, agent: Agent): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3 && best > hangMs; turn += 1)
    best = Math.min(best, (await send(url, one, agent)).ms)
  return best
}

const isAsk = ({ method, path }: Noise) =>
  method === 'POST' && /^\/(api\/chat|api\/v1\/ask|v1\/chat\/completions|mcp)$/.test(path)

function show({ method, path, headers, body }: Noise): string {
  const short = path.length > 300 ? `${path.slice(0, 300)}… (${path.length} characters)` : path
  return JSON.stringify({ method, path: short, headers, body: body?.slice(0, 300) ?? null })
}
