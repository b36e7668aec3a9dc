import { monitorEventLoopDelay } from 'node:perf_hooks'
import { metrics } from '@opentelemetry/api'

// Until a meter provider is set (start-telemetry.ts) every instrument does nothing, and those made before do so for
// good: each is made when it is first used.
const meter = () => metrics.getMeterProvider().getMeter('cairn')
const seconds = {
  unit: 's',
  advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] },
}

/** How long requests took, by method, kind of address and status. */
export const requestDuration = once(() => meter().createHistogram('http.server.request.duration', seconds))
/** How long the stages of answers took. */
export const stageDuration = once(() => meter().createHistogram('cairn.answer.stage.duration', seconds))
/** Answers by who wrote them and how they ended. */
export const answers = once(() => meter().createCounter('cairn.answers'))
/** Sentences by what the gate said of them. */
export const sentences = once(() => meter().createCounter('cairn.sentences'))
/** Answers that a model failed, by reason. */
export const fallbacks = once(() => meter().createCounter('cairn.model.fallbacks'))
/** Tokens that models took and gave. */
export const modelTokens = once(() => meter().createCounter('cairn.model.tokens'))
/** Requests refused, by the code of the error; `at: door` for those refused before anything of them was read. */
export const refusals = once(() => meter().createCounter('cairn.refusals'))

/** What the process is busy with. */
export interface Work {
  answers: () => number
  requests: () => number
  waiting: () => number
}

/** Shows what the process holds: memory, what it is busy with, and by how much its event loop is late. */
export function watchProcess(work: Work): void {
  const delay = monitorEventLoopDelay()
  delay.enable()
  const gauge = (name: string, unit: string, read: () => number) =>
    meter()
      .createObservableGauge(name, { unit })
      .addCallback(result => result.observe(read()))
  gauge('process.memory.usage', 'By', () => process.memoryUsage.rss())
  gauge('process.heap.usage', 'By', () => process.memoryUsage().heapUsed)
  gauge('process.resources', '', () => process.getActiveResourcesInfo().length)
  gauge('cairn.answers.running', '', work.answers)
  gauge('cairn.requests.inside', '', work.requests)
  gauge('cairn.requests.waiting', '', work.waiting)
  // Of the time since it was read last.
  gauge('nodejs.eventloop.delay.p99', 's', () => {
    const lateNs = delay.percentile(99)
    delay.reset()
    return lateNs / 1e9
  })
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
