import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenAiServer, type Play, startOpenAiServer } from '../../e2e/openai-server/server.ts'
import { createModel, type Model } from './model.ts'

const prompt = { instructions: 'Write.', text: 'A question' }
const limits = { firstLineMs: 3_000, gapMs: 3_000, outputTokens: 200 }
const lines = ['One line.\n', 'Another ', 'line.\n']
let server: OpenAiServer
let model: Model

beforeAll(async () => {
  server = await startOpenAiServer(() => ({}))
  model = createModel({ id: 'a-model', baseUrl: server.url, apiKey: null, ...limits })
})
afterAll(() => server.close())

/** Plays in turn, the last one again and again. */
function play(...plays: Play[]): void {
  server.play(({ nth }) => plays[nth - 1] ?? plays.at(-1) ?? {})
}

async function read(from = model, signal = new AbortController().signal) {
  const pieces = from.stream(prompt, signal)
  let text = ''
  for (let next = await pieces.next(); ; next = await pieces.next()) {
    if (next.done) return { text, ...next.value }
    text += next.value
  }
}

describe('a model', () => {
  test('streams its text and says what it took', async () => {
    play({ pieces: lines })
    const { text, usage, isStreamed, isCapped } = await read()
    expect(text).toBe('One line.\nAnother line.\n')
    expect(usage).toEqual({ inputTokens: 4, outputTokens: 6 })
    expect([isStreamed, isCapped]).toEqual([true, false])
    expect(server.requests[0]?.body).toMatchObject({ temperature: 0.1, max_tokens: 200, stream: true })
  })

  test('needs no key for a server of one’s own, and sends one that is given', async () => {
    play({ pieces: lines })
    await read()
    await read(createModel({ id: 'a-model', baseUrl: server.url, apiKey: 'secret', ...limits }))
    expect(server.requests.map(({ authorization }) => authorization)).toEqual([null, 'Bearer secret'])
  })

  test('is read whole from a server that ignores the wish for a stream', async () => {
    play({ pieces: lines, isWhole: true })
    expect(await read()).toMatchObject({
      text: lines.join(''),
      isStreamed: false,
      usage: { outputTokens: 6 },
    })
    expect(server.requests).toHaveLength(1)
  })

  test('is asked for the whole where a server refuses to stream', async () => {
    play({ status: 400, message: 'streaming is not supported' }, { pieces: lines })
    expect(await read()).toMatchObject({ text: lines.join(''), isStreamed: false })
    expect(server.requests.map(({ isStream }) => isStream)).toEqual([true, false])
  })

  test('leaves out what it thinks before it writes', async () => {
    play({ pieces: ['<thi', 'nk>\nHm, two.\n</th', 'ink>\n', ...lines] })
    expect((await read()).text.trim()).toBe(lines.join('').trim())
  })

  test('is asked again after 429, not before the server allows', async () => {
    const started = performance.now()
    play({ status: 429, headers: { 'retry-after': '1' } }, { pieces: lines })
    expect((await read()).text).toBe(lines.join(''))
    expect(performance.now() - started).toBeGreaterThan(950)
    expect(server.requests).toHaveLength(2)
  })

  test('is asked again at once where the connection was closed before the answer began', async () => {
    play({ isWhole: true, ending: 'cut' }, { pieces: lines })
    expect((await read()).text).toBe(lines.join(''))
    expect(server.requests).toHaveLength(2)
  })

  test.each<[string, Play[], string, number]>([
    ['a wrong key', [{ status: 401 }], 'unauthorized', 1],
    ['a model or path that is not there', [{ status: 404 }], 'not-found', 1],
    ['a request it does not take', [{ status: 400 }], 'bad-request', 1],
    ['errors of its own, after two more tries', [{ status: 500 }], 'server-error', 3],
    [
      'a wait longer than the reader’s',
      [{ status: 429, headers: { 'retry-after': '30' } }],
      'rate-limited',
      1,
    ],
    ['a connection that is closed twice', [{ isWhole: true, ending: 'cut' }], 'unreachable', 2],
    ['a stream that is cut', [{ pieces: lines, ending: 'cut' }], 'cut', 1],
    ['no text', [{ pieces: [] }], 'empty', 1],
    ['a refusal', [{ pieces: ['I cannot help with that.'], ending: 'refuse' }], 'refused', 1],
  ])('fails for %s', async (_, plays, kind, requests) => {
    play(...plays)
    await expect(read()).rejects.toMatchObject({ name: 'ModelFailure', kind })
    expect(server.requests).toHaveLength(requests)
  })

  test('fails when no server answers', async () => {
    const nowhere = createModel({ id: 'a-model', baseUrl: 'http://127.0.0.1:9/v1', apiKey: null, ...limits })
    await expect(read(nowhere)).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test.each<[string, Play, number, string]>([
    [
      'first line',
      { pieces: ['No end to ', 'this line'], ending: 'stall' },
      200,
      'no first line within 0.2 s',
    ],
    ['gap', { pieces: lines, ending: 'stall' }, 30_000, 'no further text within 0.4 s'],
  ])(
    'fails, and cancels the request, when the limit of its %s passes',
    async (_, stalling, firstLineMs, message) => {
      play(stalling)
      const hasty = createModel({
        id: 'a-model',
        baseUrl: server.url,
        apiKey: null,
        ...limits,
        firstLineMs,
        gapMs: 400,
      })
      await expect(read(hasty)).rejects.toMatchObject({ kind: 'timeout', message })
      await expect.poll(server.cancelled).toBe(1)
    },
  )

  test('cancels its request when it is stopped', async () => {
    play({ pieces: lines, ending: 'stall' })
    const stop = new AbortController()
    const reading = read(model, stop.signal)
    setTimeout(() => stop.abort(new Error('the reader stopped')), 100)
    await expect(reading).rejects.toThrow('the reader stopped')
    await expect.poll(server.cancelled).toBe(1)
  })

  test('cancels its request when nobody reads on', async () => {
    play({ pieces: lines, ending: 'stall' })
    for await (const _ of model.stream(prompt, new AbortController().signal)) break
    await expect.poll(server.cancelled).toBe(1)
  })

  test('is not read beyond its cap, whatever the server sends', async () => {
    play({ pieces: Array.from({ length: 20_000 }, () => 'Words without end.\n') })
    const { text, isCapped } = await read()
    expect(isCapped).toBe(true)
    expect(text.length).toBeLessThan(3_000)
    await expect.poll(server.cancelled).toBe(1)
  })
})
