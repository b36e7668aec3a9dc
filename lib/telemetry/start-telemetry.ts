import { metrics } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { processWide } from './process-wide.ts'

/** What /metrics reads. It serves through Cairn's own route, which asks for a token, not on a port of its own. */
const exporter = () => processWide('metrics', () => new PrometheusExporter({ preventServerStart: true }))

/**
 * Starts counting, and sends traces and metrics to an OTLP endpoint where one is set. The exporters read the standard
 * settings (`OTEL_EXPORTER_OTLP_HEADERS` and so on) from the environment by themselves.
 */
export function startTelemetry({ otlpEndpoint }: { otlpEndpoint: string | null }): void {
  const resource = resourceFromAttributes({ 'service.name': 'cairn' })
  const readers = [
    exporter(),
    ...(otlpEndpoint ? [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })] : []),
  ]
  metrics.setGlobalMeterProvider(new MeterProvider({ resource, readers }))
  if (!otlpEndpoint) return
  const spanProcessors = [new BatchSpanProcessor(new OTLPTraceExporter())]
  new NodeTracerProvider({ resource, spanProcessors }).register()
}

/** Everything counted so far, in the text format of Prometheus. */
export async function readMetrics(): Promise<string> {
  const { resourceMetrics } = await exporter().collect()
  return new PrometheusSerializer().serialize(resourceMetrics)
}
