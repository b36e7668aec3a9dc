import type { APIResponse } from '@playwright/test'
import { type CairnServer, startCairn } from './cairn-server.ts'
import { scenarios } from './openai-server/scenarios.ts'
import { type OpenAiServer, startOpenAiServer } from './openai-server/server.ts'
import { type OtlpCollector, startOtlpCollector } from './otlp-collector.ts'
import { test as base, expect } from './test.ts'

const metricsToken = 'a token for monitors'

/** A server that tells a collector what it does. */
const test = base.extend<
  object,
  { watched: { cairn: CairnServer; openai: OpenAiServer; otlp: OtlpCollector } }
>({
  watched: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const openai = await startOpenAiServer(scenarios.honest)
      const otlp = await startOtlpCollector()
      const cairn = await startCairn({
        OPENAI_BASE_URL: openai.url,
        CAIRN_MODEL: 'a-model',
        CAIRN_METRICS_TOKEN: metricsToken,
        OTEL_EXPORTER_OTLP_ENDPOINT: otlp.url,
        OTEL_METRIC_EXPORT_INTERVAL: '300',
        OTEL_BSP_SCHEDULE_DELAY: '300',
      })
      await use({ cairn, openai, otlp })
      await cairn.stop()
      await openai.close()
      await otlp.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ watched }, use) => use(watched.cairn.url),
})

test('a collector gets the times of the stages, the verdicts, what was withheld and who fell back', async ({
  request,
  watched: { openai, otlp },
}) => {
  const ask = async (question: string) =>
    await (await request.post('/api/v1/ask', { data: { entry: 'akash-network', question } })).json()
  openai.play(scenarios['wrong number'])
  const mended = await ask('What are leases priced in?')
  expect(mended.withheld.map(({ reason }: { reason: string }) => reason)).toEqual(['number'])
  openai.play(scenarios['wrong key'])
  expect((await ask('Who verifies the work?')).fallback.reason).toBe('unauthorized')

  await expect.poll(() => otlp.count('cairn.model.fallbacks', { reason: 'unauthorized' })).toBe(1)
  expect(otlp.count('cairn.sentences', { verdict: 'withheld', reason: 'number' })).toBe(1)
  expect(otlp.count('cairn.sentences', { verdict: 'quoted' })).toBeGreaterThan(0)
  expect(otlp.count('cairn.answers', { writer: 'a-model', outcome: 'answered' })).toBe(1)
  expect(otlp.count('cairn.answers', { writer: 'built-in', outcome: 'answered' })).toBe(1)
  for (const stage of ['resolve', 'retrieve', 'first-sentence', 'total'])
    expect(otlp.count('cairn.answer.stage.duration', { stage }), stage).toBe(2)
  expect(otlp.count('cairn.model.tokens', { direction: 'in' })).toBeGreaterThan(100)
  const requests = { 'cairn.kind': 'api', 'http.request.method': 'POST' }
  expect(otlp.count('http.server.request.duration', requests)).toBe(2)

  const named = (name: string) => otlp.spans.filter(span => span.name === name)
  await expect.poll(() => named('answer').length).toBe(2)
  for (const { traceId } of named('answer')) {
    const stages = otlp.spans.filter(span => span.traceId === traceId).map(({ name }) => name)
    expect(stages).toEqual(expect.arrayContaining(['answer.resolve', 'answer.retrieve']))
  }
  // Next answers the first of them; the second goes straight to its route.
  const valuesOf = (key: string) =>
    named('POST /api/v1/ask').flatMap(({ attributes }) =>
      attributes.filter(one => one.key === key).map(({ value }) => value),
    )
  await expect.poll(() => valuesOf('http.response.status_code')).toEqual([{ intValue: 200 }])
  expect(valuesOf('http.request.method')).toEqual([{ stringValue: 'POST' }])
  expect(valuesOf('http.route')).toContainEqual({ stringValue: '/api/v1/ask' })
  expect(otlp.readAll()).not.toMatch(/leases|verifies/)

  const headers = { authorization: `Bearer ${metricsToken}` }
  const told = await (await request.get('/metrics', { headers })).text()
  expect(told).toMatch(/^cairn_model_fallbacks_total\{reason="unauthorized".*\} 1/m)
  expect(told).toMatch(/^cairn_sentences_total\{verdict="withheld",reason="number".*\} 1/m)
})

test('each line of the log is an object that names its request, and none holds what was asked', async ({
  request,
  watched: { cairn },
}) => {
  const response = await request.post('/api/v1/ask', {
    data: { entry: 'lambda', question: 'Does it rent marmalade?' },
  })
  const searched = await request.get('/search?q=marmalade')
  const readLines = () =>
    cairn
      .readLog()
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line))
  const eventsOf = (answered: APIResponse) =>
    readLines()
      .filter(({ request: id }) => id === answered.headers()['x-request-id'])
      .map(({ event }) => event)
  // Lines are gathered before they are written.
  await expect.poll(() => eventsOf(response)).toEqual(expect.arrayContaining(['answer', 'request']))
  await expect.poll(() => eventsOf(searched)).toContain('request')
  const lines = readLines()
  expect(lines.filter(({ event }) => ['answer', 'model', 'request'].includes(event))).toEqual(
    expect.not.arrayContaining([expect.not.objectContaining({ request: expect.any(String) })]),
  )
  expect(cairn.readLog()).not.toContain('marmalade')
})
