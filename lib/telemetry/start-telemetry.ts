import { metrics } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type Span,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node'
import { processWide } from './process-wide.ts'
import { toPublicAddress } from './public-address.ts'

// What OpenTelemetry's specification sets for sending metrics once.
const longestSendMs = 30_000

/** What /metrics reads. It serves through Cairn's own route, which asks for a token, not on a port of its own. */
const exporter = () => processWide('metrics', () => new PrometheusExporter({ preventServerStart: true }))

export interface Telemetry {
  /** Where traces and metrics are sent; null for nowhere. */
  otlpEndpoint: string | null
  /** How often metrics are sent there, in milliseconds. */
  otlpMetricIntervalMs: number
}

/**
 * Starts counting, and sends traces and metrics to an OTLP endpoint where one is set. The exporters read the
 * other standard settings (`OTEL_EXPORTER_OTLP_HEADERS` and so on) from the environment by themselves.
 */
export function startTelemetry({ otlpEndpoint, otlpMetricIntervalMs }: Telemetry): void {
  const resource = resourceFromAttributes({ 'service.name': 'cairn' })
  const readers = [exporter(), ...(otlpEndpoint ? [sendEvery(otlpMetricIntervalMs)] : [])]
  metrics.setGlobalMeterProvider(new MeterProvider({ resource, readers }))
  if (!otlpEndpoint) return
  const spanProcessors = [new DiscreetSpans(), new BatchSpanProcessor(new OTLPTraceExporter())]
  new NodeTracerProvider({ resource, spanProcessors }).register()
}

// Where Next notes the address that was asked for.
const addressAttribute = 'http.target'

/** Takes out of a span, before it is sent, what a log may not hold either. */
class DiscreetSpans implements SpanProcessor {
  onEnding(span: Span): void {
    const address = span.attributes[addressAttribute]
    if (typeof address === 'string') span.setAttribute(addressAttribute, toPublicAddress(address))
  }

  onStart(): void {}
  onEnd(): void {}
  async forceFlush(): Promise<void> {}
  async shutdown(): Promise<void> {}
}

// By itself, Node's reader heeds neither of its two standard settings.
function sendEvery(exportIntervalMillis: number): PeriodicExportingMetricReader {
  const exportTimeoutMillis = Math.min(longestSendMs, exportIntervalMillis)
  return new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    exportIntervalMillis,
    exportTimeoutMillis,
  })
}

/** Everything counted so far, in the text format of Prometheus. */
export async function readMetrics(): Promise<string> {
  const { resourceMetrics } = await exporter().collect()
  return new PrometheusSerializer().serialize(resourceMetrics)
}
