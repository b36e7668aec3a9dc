import type { LanguageModel, LanguageModelUsage } from 'ai'
import type { ModelPlace } from './pick-provider.ts'
import type { TimeLimits } from './watch-time.ts'

/** What a model is told. The instructions never change, so that a provider can keep what it made of them. */
export interface Prompt {
  instructions: string
  text: string
}

export interface ModelSettings extends ModelPlace, TimeLimits {
  /** The most tokens of one answer. */
  outputTokens: number
}

/** Tokens that one request took; both are zero where a server does not say. */
export interface Usage {
  inputTokens: number
  outputTokens: number
}

/** Low: the model is to rephrase what it is given. */
const TEMPERATURE = 0.1

/** What every call passes to the AI SDK. Retries are ours: the SDK's first one comes after two seconds. */
export function toCallSettings(model: LanguageModel, settings: ModelSettings, prompt: Prompt) {
  return {
    model,
    instructions: prompt.instructions,
    prompt: prompt.text,
    temperature: TEMPERATURE,
    maxOutputTokens: settings.outputTokens,
    maxRetries: 0,
  }
}

export function toUsage({ inputTokens, outputTokens }: LanguageModelUsage): Usage {
  return { inputTokens: inputTokens ?? 0, outputTokens: outputTokens ?? 0 }
}
