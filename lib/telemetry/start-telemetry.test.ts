import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { trace } from '@opentelemetry/api'
import { expect, test, vi } from 'vitest'
import { inStage } from './in-stage.ts'
import { answers } from './measures.ts'
import { readMetrics, startTelemetry } from './start-telemetry.ts'

test('traces and metrics go to the OTLP endpoint, and the metrics to Prometheus as well', async () => {
  const received = new Map<string, string>()
  const collector = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const path = request.url ?? ''
    received.set(path, `${received.get(path) ?? ''}${Buffer.concat(chunks)}`)
    response.setHeader('content-type', 'application/json').end('{}')
  })
  collector.listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const otlpEndpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', otlpEndpoint)
  vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '100')

  startTelemetry({ otlpEndpoint, otlpMetricIntervalMs: 200 })
  answers().add(1, { writer: 'built-in', outcome: 'answered' })
  const target = '/api/conversations/0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f?q=secret'
  const attributes = { 'http.target': target }
  await inStage('resolve', async () => trace.getTracer('cairn').startSpan('inside', { attributes }).end())

  await expect.poll(() => received.get('/v1/traces') ?? '', { timeout: 30_000 }).toContain('answer.resolve')
  await expect.poll(() => received.get('/v1/metrics') ?? '', { timeout: 30_000 }).toContain('cairn.answers')
  expect(received.get('/v1/traces')).toContain('"/api/conversations/…"')
  expect(received.get('/v1/traces')).not.toMatch(/secret|0f0f0f0f/)
  expect(received.get('/v1/metrics')).toContain('cairn.answer.stage.duration')
  expect(await readMetrics()).toContain('cairn_answers_total')
  collector.closeAllConnections()
  collector.close()
}, 60_000)
