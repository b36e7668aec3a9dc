import { z } from 'zod'
import { type ModelPlace, OPENAI_URL } from './pick-provider.ts'

const ModelList = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) })
const MOST_MS = 5_000

/** The names of the models that a server offers; null when it does not say. */
export async function listModels({ baseUrl, apiKey }: ModelPlace): Promise<string[] | null> {
  const headers = apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }
  try {
    const response = await fetch(`${baseUrl ?? OPENAI_URL}/models`, {
      headers,
      signal: AbortSignal.timeout(MOST_MS),
    })
    return ModelList.parse(await response.json()).data.map(({ id }) => id)
  } catch {
    return null
  }
}
