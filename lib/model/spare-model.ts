import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import type { Model } from './model.ts'
import { type FailureKind, ModelFailure } from './model-failure.ts'

/** Failures of the server as a whole; a question it refuses, or one answer that goes wrong, says nothing of the next. */
const down: readonly FailureKind[] = [
  'unreachable',
  'unauthorized',
  'not-found',
  'rate-limited',
  'server-error',
  'timeout',
  'garbled',
]

const failuresInARow = 3
const restMs = 30_000

/**
 * A model that is left alone for half a minute after three failures in a row: readers get the built-in writer's answer at
 * once instead of waiting for each to fail. Then one question tries it again. Reaching the first piece counts as success.
 */
export function spareModel(model: Model, options = { restMs }): Model {
  const breaker = circuitBreaker(
    handleWhen(error => error instanceof ModelFailure && down.includes(error.kind)),
    { halfOpenAfter: options.restMs, breaker: new ConsecutiveBreaker(failuresInARow) },
  )
  let isTrying = false

  async function attempt<T>(ask: () => Promise<T>): Promise<T> {
    if (isTrying) throw spared()
    if (breaker.state === CircuitState.Closed) return await breaker.execute(ask)
    isTrying = true
    try {
      return await breaker.execute(ask)
    } catch (error) {
      throw error instanceof ModelFailure || breaker.state === CircuitState.HalfOpen ? error : spared(error)
    } finally {
      isTrying = false
    }
  }

  return {
    ...model,
    async *stream(prompt, signal) {
      const pieces = model.stream(prompt, signal)
      try {
        for (let next = await attempt(() => pieces.next()); ; next = await pieces.next()) {
          if (next.done) return next.value
          yield next.value
        }
      } finally {
        await pieces.return({ usage: { inputTokens: 0, outputTokens: 0 }, isStreamed: true, isCapped: true })
      }
    },
    complete: (prompt, limitMs, signal) => attempt(() => model.complete(prompt, limitMs, signal)),
  }
}

function spared(cause?: unknown): ModelFailure {
  return new ModelFailure('unreachable', 'left alone for a while after several failures', { cause })
}
