import 'server-only'
import { generateText, type LanguageModel } from 'ai'
import { type ModelSettings, type Prompt, toCallSettings, toUsage, type Usage } from './call-settings.ts'
import { ModelFailure, toModelFailure } from './model-failure.ts'
import { pickProvider, requestUrl } from './pick-provider.ts'
import { type StreamEnd, streamPieces } from './stream-pieces.ts'

/** A language model somewhere. */
export interface Model {
  readonly id: string
  /** The address that requests go to. */
  readonly url: string
  /** The text in pieces, as they come. Throws `ModelFailure`, or the signal's reason once that aborts. */
  stream(prompt: Prompt, signal: AbortSignal): AsyncGenerator<string, StreamEnd>
  /** The whole text of a short answer. Throws like `stream`. */
  complete(prompt: Prompt, limitMs: number, signal: AbortSignal): Promise<{ text: string; usage: Usage }>
}

/** The model these settings name. No request is made until it is asked. */
export function createModel(settings: ModelSettings): Model {
  const model = pickProvider(settings)
  return {
    id: settings.id,
    url: requestUrl(settings),
    stream: (prompt, signal) => streamPieces(model, settings, prompt, signal),
    complete: (prompt, limitMs, signal) => complete(model, settings, prompt, limitMs, signal),
  }
}

async function complete(
  model: LanguageModel,
  settings: ModelSettings,
  prompt: Prompt,
  limitMs: number,
  signal: AbortSignal,
): Promise<{ text: string; usage: Usage }> {
  const limit = AbortSignal.timeout(limitMs)
  try {
    const result = await generateText({
      ...toCallSettings(model, settings, prompt),
      abortSignal: AbortSignal.any([signal, limit]),
    })
    return { text: result.text, usage: toUsage(result.usage) }
  } catch (error) {
    signal.throwIfAborted()
    if (limit.aborted) throw new ModelFailure('timeout', `no answer within ${limitMs / 1_000} s`)
    throw toModelFailure(error)
  }
}
