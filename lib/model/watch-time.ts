import { ModelFailure } from './model-failure.ts'

export interface TimeLimits {
  /** Until the first line is complete. */
  firstLineMs: number
  /** Between two pieces. */
  gapMs: number
}

export interface Watch {
  /** Aborts, with a `timeout` failure, when a limit passes. */
  signal: AbortSignal
  /** A piece came. Anything counts as a sign of life; only text can complete the first line. */
  hear(text: string): void
  end(): void
}

/** Watches the time of one stream from now on. */
export function watchTime({ firstLineMs, gapMs }: TimeLimits): Watch {
  const abort = new AbortController()
  const fail = (limit: string, ms: number) =>
    setTimeout(() => abort.abort(new ModelFailure('timeout', `no ${limit} within ${ms / 1_000} s`)), ms)
  const firstLine = fail('first line', firstLineMs)
  let gap: NodeJS.Timeout | undefined
  let hasText = false
  let hasLine = false
  return {
    signal: abort.signal,
    hear(text) {
      clearTimeout(gap)
      gap = fail('further text', gapMs)
      if (hasLine) return
      // Each piece is read once: a model that never ends its line must not make the next piece cost more than the last.
      const start = hasText ? 0 : text.search(/\S/)
      if (start === -1) return
      hasText = true
      hasLine = text.includes('\n', start)
      if (hasLine) clearTimeout(firstLine)
    },
    end() {
      clearTimeout(firstLine)
      clearTimeout(gap)
    },
  }
}
