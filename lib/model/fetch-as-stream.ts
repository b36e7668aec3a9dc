import { z } from 'zod'

const WholeAnswer = z.looseObject({
  choices: z.array(
    z.looseObject({
      message: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }),
      finish_reason: z.string().nullish(),
    }),
  ),
})

/** Set on an answer that came whole though a stream was asked for. */
export const WHOLE_HEADER = 'x-cairn-whole-answer'

/** `fetch`, where a server that ignores `stream: true` and answers whole is read as a stream of one piece. */
export const fetchAsStream: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const isStreamAsked = typeof init?.body === 'string' && /"stream":\s*true/.test(init.body)
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false
  if (!isStreamAsked || !isJson || !response.ok) return response
  const answer = WholeAnswer.safeParse(await response.json().catch(() => null))
  const events = answer.success ? `data: ${JSON.stringify(toChunk(answer.data))}\n\n` : 'data: {}\n\n'
  return new Response(`${events}data: [DONE]\n\n`, {
    headers: { 'content-type': 'text/event-stream', [WHOLE_HEADER]: 'yes' },
  })
}

function toChunk({ choices, ...head }: z.infer<typeof WholeAnswer>): object {
  return { ...head, choices: choices.map(({ message, ...choice }) => ({ ...choice, delta: message })) }
}
