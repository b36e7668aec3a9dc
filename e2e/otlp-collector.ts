import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { z } from 'zod'

const Value = z.looseObject({ stringValue: z.string().optional(), intValue: z.number().optional() })
const attributes = z.array(z.object({ key: z.string(), value: Value }))
const dataPoints = z.array(
  z.looseObject({
    attributes,
    asInt: z.number().optional(),
    asDouble: z.number().optional(),
    count: z.number().optional(),
  }),
)
const Metric = z.looseObject({
  name: z.string(),
  sum: z.looseObject({ dataPoints }).optional(),
  histogram: z.looseObject({ dataPoints }).optional(),
})
const Metrics = z.object({
  resourceMetrics: z.array(
    z.looseObject({ scopeMetrics: z.array(z.looseObject({ metrics: z.array(Metric) })) }),
  ),
})
const Span = z.looseObject({ traceId: z.string(), name: z.string(), attributes })
const Traces = z.object({
  resourceSpans: z.array(z.looseObject({ scopeSpans: z.array(z.looseObject({ spans: z.array(Span) })) })),
})

/** A collector on loopback that takes OTLP over HTTP, as JSON, and keeps what it was sent. */
export interface OtlpCollector {
  url: string
  spans: z.infer<typeof Span>[]
  /** How often something was counted or timed whose attributes hold all of these, by the last that was sent. */
  count(name: string, attributes: Record<string, string>): number
  /** Everything as it came. */
  readAll(): string
  close(): Promise<void>
}

export async function startOtlpCollector(): Promise<OtlpCollector> {
  const spans: z.infer<typeof Span>[] = []
  const received: unknown[] = []
  let metrics: z.infer<typeof Metric>[] = []
  const server = createServer(async (request, response) => {
    const sent = await json(request)
    received.push(sent)
    if (request.url === '/v1/traces')
      for (const { scopeSpans } of Traces.parse(sent).resourceSpans)
        spans.push(...scopeSpans.flatMap(scope => scope.spans))
    // Each export holds everything counted since the start.
    else
      metrics = Metrics.parse(sent).resourceMetrics.flatMap(({ scopeMetrics }) =>
        scopeMetrics.flatMap(scope => scope.metrics),
      )
    response.setHeader('content-type', 'application/json').end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    count: (name, wanted) =>
      metrics
        .filter(metric => metric.name === name)
        .flatMap(({ sum, histogram }) => (sum ?? histogram)?.dataPoints ?? [])
        .filter(point => hasAll(point.attributes, wanted))
        .reduce((total, { asInt, asDouble, count }) => total + (asInt ?? asDouble ?? count ?? 0), 0),
    readAll: () => JSON.stringify(received),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function hasAll(given: z.infer<typeof attributes>, wanted: Record<string, string>): boolean {
  return Object.entries(wanted).every(([key, value]) =>
    given.some(one => one.key === key && one.value.stringValue === value),
  )
}
