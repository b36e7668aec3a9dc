import { SpanStatusCode, trace } from '@opentelemetry/api'
import { stageDuration } from './measures.ts'

/** Runs one stage of the pipeline, and counts and traces how long it took. */
export async function inStage<T>(stage: 'resolve' | 'retrieve', run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  return await trace.getTracer('cairn').startActiveSpan(`answer.${stage}`, async span => {
    try {
      return await run()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
      stageDuration().record((performance.now() - startedAt) / 1000, { stage })
    }
  })
}
