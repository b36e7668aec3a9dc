import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { CairnProcess } from './cairn-process.ts'
import { findInLog, modelKey } from './find-in-log.ts'
import { type Findings, quantile, type Setting, scaled } from './part.ts'
import { Reader, type Seen } from './reader.ts'

const readerCount = 50
const answerSeconds = 15
/** The limit of an answer, and what a busy machine adds to it. */
const limitMs = (answerSeconds + 15) * 1000
/** How long Cairn leaves a dead server alone (lib/model/spare-model.ts), and a moment. */
const restMs = 31_000

type Fault = (request: IncomingMessage, response: ServerResponse) => unknown

const event = (content: string) =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`
const stream = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' })
const refuse = (status: number, headers = {}): Fault => {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify({ error: { message: 'no', type: 'error', code: null } }))
  }
}

const faults: Record<string, Fault> = {
  'refuses connections': (request: IncomingMessage) => request.socket.destroy(),
  'accepts and stalls': () => {},
  'stalls after the head': (_, response) => stream(response).flushHeaders(),
  'one byte a second': async (_, response) => {
    stream(response)
    for (const byte of event('A sentence that never ends')) {
      if (response.destroyed) return
      response.write(byte)
      await sleep(1_000)
    }
  },
  'cuts the stream': (_, response) => {
    stream(response).write(event('It costs '))
    setTimeout(() => response.destroy(), 50)
  },
  '401': refuse(401),
  '429 with Retry-After': refuse(429, { 'retry-after': '2' }),
  '429 without Retry-After': refuse(429),
  '500': refuse(500),
  'wrong content type': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<html><body>Welcome to the router</body></html>')
  },
  'wrong JSON': (_, response) => stream(response).end('data: {"choices": [{"delta": 7\n\ndata: [DONE]\n\n'),
  'endless answer': async (_, response) => {
    stream(response)
    while (!response.destroyed) {
      if (!response.write(event('words and words and words. ')))
        await Promise.race([once(response, 'drain'), once(response, 'close')])
      await sleep(5)
    }
  },
  'empty answer': (_, response) => stream(response).end('data: [DONE]\n\n'),
  'wrong markers': (_, response) =>
    stream(response).end(`${event('It costs nothing at all. [c98][c99]\n')}data: [DONE]\n\n`),
}

/** Each fault of a model server under fifty readers: each gets an answer, or a clear message, within the limit. */
export async function modelFaults({ random, share, say }: Setting): Promise<Findings> {
  const names = Object.keys(faults).slice(0, scaled(Object.keys(faults).length, share, 3))
  const figures: Findings['figures'] = {}
  const broken: string[] = []
  for (const name of names) {
    const found = await playFault(name, random, name === names[0])
    figures[`model ${name}: answered, slowest ms, requests made`] = found.figure
    broken.push(...found.broken.map(problem => `model ${name}: ${problem}`))
    say(`model ${name}: ${found.figure}`)
  }
  return { figures, broken }
}

async function playFault(name: string, random: () => number, findsAgain: boolean) {
  let requests = 0
  let fault = faults[name]
  const model = createServer((request, response) => {
    requests += 1
    request.resume()
    void fault?.(request, response)
  })
  await listen(model)
  const cairn = new CairnProcess({
    CAIRN_MODEL: 'a-model',
    OPENAI_API_KEY: modelKey,
    OPENAI_BASE_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`,
    CAIRN_MODEL_FIRST_LINE_SECONDS: '5',
    CAIRN_MODEL_GAP_SECONDS: '5',
    CAIRN_MODEL_ANSWER_SECONDS: String(answerSeconds),
  })
  const broken: string[] = []
  try {
    cairn.importWikiToEnd()
    await cairn.start()
    const seen: Seen[] = []
    const readers = Array.from({ length: readerCount }, () => new Reader(random))
    const question = 'What does it cost?'
    await Promise.all(readers.map(reader => reader.ask(cairn.url, seen, { question })))
    for (const { status, isFinished, message, ms } of seen) {
      if (ms > limitMs) broken.push(`a reader waited ${Math.round(ms)} ms`)
      if (!(status === 200 && isFinished) && message === null)
        broken.push(`a reader got ${status} and no word`)
    }
    const answered = seen.filter(({ sentences }) => sentences.length > 0).length
    const slowest = Math.round(
      quantile(
        seen.map(({ ms }) => ms),
        1,
      ),
    )
    broken.push(...findInLog(cairn.takeOutput()))
    const figure = `${answered} of ${readerCount}, ${slowest}, ${requests}`
    if (findsAgain) broken.push(...(await findAgain()))
    return { figure, broken }

    async function findAgain(): Promise<string[]> {
      const before = requests
      await Promise.all(readers.map(reader => reader.ask(cairn.url, [], { question })))
      if (requests > before) return ['a dead server was asked again at once']
      fault = (_, response) => stream(response).end(`${event('It costs nothing. [c98]\n')}data: [DONE]\n\n`)
      await sleep(restMs)
      await readers[0]?.ask(cairn.url, [], { question })
      return requests > before ? [] : ['a server that came back was not found again']
    }
  } finally {
    await cairn.remove()
    model.closeAllConnections()
    model.close()
  }
}

async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}
