import { type TransferListItem, Worker } from 'node:worker_threads'

/** A worker that answers each message with one, in the order in which it was given them. */
export class AnsweringWorker<Message, Answer> {
  readonly #worker: Worker
  #waiting: PromiseWithResolvers<Answer>[] = []
  #failure: unknown = null

  /** `file` is the module that the worker runs, given `workerData`. */
  constructor(file: URL, workerData: unknown) {
    this.#worker = new Worker(file, {
      workerData,
      // What is new is old after a message: more room would only be taken.
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    })
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer))
    this.#worker.on('error', error => this.#fail(error))
    this.#worker.on('messageerror', error => this.#fail(error))
    this.#worker.on('exit', code => this.#fail(new Error(`A worker ended early, with code ${code}.`)))
  }

  /** The answer to a message; rejects where the worker fails or ends. What is handed over is not copied. */
  async ask(message: Message, handedOver: readonly TransferListItem[] = []): Promise<Answer> {
    if (this.#failure !== null) throw this.#failure
    // Not a race against the worker's end, which would keep every answer until then.
    const answered = Promise.withResolvers<Answer>()
    this.#worker.postMessage(message, handedOver)
    this.#waiting.push(answered)
    return await answered.promise
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(failure: unknown): void {
    this.#failure ??= failure
    for (const { reject } of this.#waiting) reject(this.#failure)
    this.#waiting = []
  }
}
