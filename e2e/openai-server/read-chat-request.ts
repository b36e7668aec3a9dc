import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'

const Body = z.looseObject({
  model: z.string(),
  stream: z.boolean().default(false),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
})

/** A request as the server understood it. */
export interface ChatRequest {
  /** 1 for the first since the scenario was set. */
  nth: number
  model: string
  isStream: boolean
  authorization: string | null
  /** Everything the request asks for, as it came. */
  body: Record<string, unknown>
  /** The last message of the user. */
  prompt: string
  characters: number
  /** The claims that the prompt lists, each under its alias. */
  evidence: { alias: string; text: string }[]
  /** The aliases that the prompt calls closest to the question. */
  closest: string[]
  /** Whether it asks to mend sentences rather than to answer. */
  isRepair: boolean
}

export function readChatRequest(text: string, headers: IncomingHttpHeaders, nth: number): ChatRequest {
  const body = Body.parse(JSON.parse(text))
  const prompt = body.messages.findLast(({ role }) => role === 'user')?.content ?? ''
  return {
    nth,
    model: body.model,
    isStream: body.stream,
    authorization: headers.authorization ?? null,
    body,
    prompt,
    characters: body.messages.reduce((sum, { content }) => sum + content.length, 0),
    evidence: [...prompt.matchAll(/^\[(c\d+)\] (?:\((?:superseded|disputed)\) )?(.+)$/gm)].map(
      ([, alias = '', text = '']) => ({
        alias,
        text,
      }),
    ),
    closest: /^Closest to the question: (.+)$/m.exec(prompt)?.[1]?.match(/c\d+/g) ?? [],
    isRepair: prompt.includes('<sentences>'),
  }
}
