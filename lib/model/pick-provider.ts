import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { extractReasoningMiddleware, type LanguageModel, wrapLanguageModel } from 'ai'
import { fetchAsStream } from './fetch-as-stream.ts'

/** Where a model is. */
export interface ModelPlace {
  id: string
  /** Null for OpenAI itself. */
  baseUrl: string | null
  apiKey: string | null
}

export const OPENAI_URL = 'https://api.openai.com/v1'

/** The address that requests for a model go to. */
export function requestUrl({ baseUrl }: Pick<ModelPlace, 'baseUrl'>): string {
  return `${baseUrl ?? OPENAI_URL}/chat/completions`
}

/**
 * The model as the AI SDK calls it. OpenAI's own provider knows which of its models take no temperature; every other server
 * is spoken to in plain chat completions. Thoughts that a model writes between `<think>` marks are left out of its text.
 */
export function pickProvider({ id, baseUrl, apiKey }: ModelPlace): LanguageModel {
  if (baseUrl === null || new URL(baseUrl).hostname === new URL(OPENAI_URL).hostname) {
    return createOpenAI({ apiKey: apiKey ?? '', baseURL: baseUrl ?? OPENAI_URL }).chat(id)
  }
  const provider = createOpenAICompatible({
    name: 'compatible',
    baseURL: baseUrl,
    ...(apiKey === null ? {} : { apiKey }),
    includeUsage: true,
    fetch: fetchAsStream,
  })
  return wrapLanguageModel({
    model: provider.chatModel(id),
    middleware: extractReasoningMiddleware({ tagName: 'think' }),
  })
}
