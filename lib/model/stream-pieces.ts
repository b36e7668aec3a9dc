import { APICallError, generateText, type LanguageModel, streamText } from 'ai'
import { type ModelSettings, type Prompt, toCallSettings, toUsage, type Usage } from './call-settings.ts'
import { WHOLE_HEADER } from './fetch-as-stream.ts'
import { ModelFailure, toModelFailure } from './model-failure.ts'
import { waitToRetry } from './wait-to-retry.ts'
import { type Watch, watchTime } from './watch-time.ts'

/** How a stream went. */
export interface StreamEnd {
  usage: Usage
  /** False when the server answered whole. */
  isStreamed: boolean
  /** The end of the text is missing because the output cap was reached. */
  isCapped: boolean
}

/** A server may ignore the cap on its output; nobody reads on for ever. A token is rarely longer than this. */
const MOST_CHARACTERS_PER_TOKEN = 12

/**
 * The text of one answer in pieces. Sent again after 429 and 5xx while nothing has come; a server that cannot stream is asked
 * for the whole. Ending the iteration, or the signal, cancels the request itself.
 */
export async function* streamPieces(
  model: LanguageModel,
  settings: ModelSettings,
  prompt: Prompt,
  signal: AbortSignal,
): AsyncGenerator<string, StreamEnd> {
  const started = performance.now()
  const watch = watchTime(settings)
  const left = new AbortController()
  const stop = AbortSignal.any([signal, watch.signal, left.signal])
  let hasText = false
  try {
    for (let retries = 0; ; retries += 1) {
      try {
        const pieces = streamOnce(model, settings, prompt, watch, stop)
        for (let next = await pieces.next(); ; next = await pieces.next()) {
          if (next.done) return next.value
          hasText = true
          yield next.value
        }
      } catch (error) {
        stop.throwIfAborted()
        if (!hasText && isStreamRefused(error)) return yield* askWhole(model, settings, prompt, stop)
        const leftMs = settings.firstLineMs - (performance.now() - started)
        if (hasText || !(await waitToRetry(error, retries, leftMs, stop))) throw error
      }
    }
  } catch (error) {
    // The reader's stop is passed on as it is; a limit of ours is a failure of the model.
    signal.throwIfAborted()
    throw toModelFailure(watch.signal.aborted ? watch.signal.reason : error)
  } finally {
    watch.end()
    left.abort()
  }
}

async function* streamOnce(
  model: LanguageModel,
  settings: ModelSettings,
  prompt: Prompt,
  watch: Watch,
  signal: AbortSignal,
): AsyncGenerator<string, StreamEnd> {
  const { stream, finalStep } = streamText({
    ...toCallSettings(model, settings, prompt),
    abortSignal: signal,
    // Errors come as parts of the stream and are thrown below; without this the SDK prints them too.
    onError: () => {},
  })
  finalStep.then(undefined, () => {})
  let characters = 0
  for await (const part of stream) {
    if (part.type === 'error') throw part.error
    if (part.type === 'abort') signal.throwIfAborted()
    if (part.type === 'reasoning-delta') watch.hear('')
    if (part.type === 'text-delta' && part.text !== '') {
      watch.hear(part.text)
      yield part.text
      characters += part.text.length
      if (characters > settings.outputTokens * MOST_CHARACTERS_PER_TOKEN)
        return { usage: { inputTokens: 0, outputTokens: 0 }, isStreamed: true, isCapped: true }
    }
    if (part.type === 'finish') {
      requireGoodEnd(part.finishReason, part.rawFinishReason, characters)
      const isWhole = WHOLE_HEADER in ((await finalStep).response.headers ?? {})
      const isCapped = part.finishReason === 'length'
      return { usage: toUsage(part.totalUsage), isStreamed: !isWhole, isCapped }
    }
  }
  throw new ModelFailure('cut', 'the stream ended before the answer did')
}

function requireGoodEnd(reason: string, raw: string | undefined, characters: number): void {
  if (reason === 'content-filter') throw new ModelFailure('refused', 'the model refused to answer')
  if (reason === 'error' || (reason === 'other' && raw === undefined)) {
    throw new ModelFailure(characters === 0 ? 'empty' : 'cut', 'the stream ended before the answer did')
  }
  if (characters === 0) throw new ModelFailure('empty', 'the answer holds no text')
}

async function* askWhole(
  model: LanguageModel,
  settings: ModelSettings,
  prompt: Prompt,
  signal: AbortSignal,
): AsyncGenerator<string, StreamEnd> {
  const result = await generateText({ ...toCallSettings(model, settings, prompt), abortSignal: signal })
  requireGoodEnd(result.finishReason, result.rawFinishReason, result.text.length)
  yield result.text
  return { usage: toUsage(result.usage), isStreamed: false, isCapped: result.finishReason === 'length' }
}

/** A server that knows no streaming says so in words; there is no status for it. */
function isStreamRefused(error: unknown): boolean {
  if (!APICallError.isInstance(error) || error.statusCode === undefined) return false
  return error.statusCode !== 429 && /stream/i.test(`${error.message} ${error.responseBody ?? ''}`)
}
