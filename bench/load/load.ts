import { Agent, request } from 'node:http'

/** One request, sent again and again. */
export interface Load {
  url: string
  body?: () => string
}

const connections = 16

/** Requests answered per second over some seconds, by sixteen connections that are kept open; throws on an answer that is not 200. */
export async function measureRate(load: Load, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1_000
  let answered = 0
  const keepAsking = async () => {
    while (performance.now() < until) {
      await send(load, agent)
      answered += 1
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: connections }, keepAsking))
  agent.destroy()
  return answered / ((performance.now() - begun) / 1_000)
}

/** Sends one request and reads its whole answer. */
export function send({ url, body }: Load, agent?: Agent): Promise<string> {
  const text = body?.()
  return new Promise((resolve, reject) => {
    const headers = text === undefined ? {} : { 'content-type': 'application/json' }
    const sent = request(url, { agent, method: text === undefined ? 'GET' : 'POST', headers }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const answer = Buffer.concat(parts).toString()
        if (response.statusCode === 200) resolve(answer)
        else reject(new Error(`${url} answered ${response.statusCode}: ${answer.slice(0, 200)}`))
      })
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

/** How many times as fast the first is as the second: the median over rounds that measure both, one after the other. */
export async function compareRates(
  first: Load,
  second: Load,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<{ rate: number; floor: number; ratio: number }> {
  const pairs: { rate: number; floor: number }[] = []
  await measureRate(first, 0.3)
  await measureRate(second, 0.3)
  for (let round = 0; round < rounds; round++) {
    const floor = await measureRate(second, seconds)
    pairs.push({ rate: await measureRate(first, seconds), floor })
  }
  const sorted = pairs.sort((a, b) => a.rate / a.floor - b.rate / b.floor)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? { rate: Number.NaN, floor: Number.NaN }
  return { ...middle, ratio: middle.rate / middle.floor }
}
