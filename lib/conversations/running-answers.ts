import type { AnswerEvent } from '#lib/answer/answer.ts'

interface Run {
  events: AnswerEvent[]
  isOver: boolean
  error: unknown
  abort: AbortController
  /** Wakes everyone who waits for the next event. */
  wake: PromiseWithResolvers<void>
  /** Settles once the answer is over and stored. */
  ended: Promise<void>
}

/**
 * The answers this process is making. An answer belongs to the server, not to the request that asked for it: a reader
 * who leaves does not end it, and one who comes back follows it from its start.
 */
export class RunningAnswers {
  readonly #runs = new Map<string, Run>()

  /** How many answers are being made. */
  get size(): number {
    return this.#runs.size
  }

  has(message: string): boolean {
    return this.#runs.has(message)
  }

  /** Waits until every answer that is being made is over and stored. */
  async allEnded(): Promise<void> {
    await Promise.all([...this.#runs.values()].map(({ ended }) => ended))
  }

  /** Runs an answer to its end, under the id of its message. */
  start(message: string, make: (signal: AbortSignal) => AsyncIterable<AnswerEvent>): void {
    const run: Run = {
      events: [],
      isOver: false,
      error: null,
      abort: new AbortController(),
      wake: Promise.withResolvers(),
      ended: Promise.resolve(),
    }
    this.#runs.set(message, run)
    run.ended = this.#consume(run, make).finally(() => this.#runs.delete(message))
  }

  /** All events of a running answer from its first on; null when no such answer is running. Throws what the answer threw. */
  follow(message: string): AsyncGenerator<AnswerEvent> | null {
    const run = this.#runs.get(message)
    return run ? followRun(run) : null
  }

  /** Asks a running answer to end; what it released stays. Returns whether one was running. */
  stop(message: string): boolean {
    const run = this.#runs.get(message)
    run?.abort.abort()
    return run !== undefined
  }

  async #consume(run: Run, make: (signal: AbortSignal) => AsyncIterable<AnswerEvent>): Promise<void> {
    try {
      for await (const event of make(run.abort.signal)) {
        run.events.push(event)
        wakeAll(run)
      }
    } catch (error) {
      run.error = error
    } finally {
      run.isOver = true
      wakeAll(run)
    }
  }
}

async function* followRun(run: Run): AsyncGenerator<AnswerEvent> {
  for (let next = 0; ; ) {
    const { promise } = run.wake
    for (let event = run.events[next]; event; event = run.events[next]) {
      next += 1
      yield event
    }
    if (run.isOver && next === run.events.length) break
    if (next === run.events.length) await promise
  }
  if (run.error !== null) throw run.error
}

function wakeAll(run: Run): void {
  const { resolve } = run.wake
  run.wake = Promise.withResolvers()
  resolve()
}
