import { toByteStream } from '#app/api/_http/to-byte-stream.ts'
import type { AnswerEvent, CitedClaim } from '#lib/answer/answer.ts'
import type { StartedAnswer } from '#lib/conversations/hold-conversation.ts'
import { FootnotedText, type Mark } from '#lib/interfaces/footnotes.ts'
import { origin } from '#lib/wiring.ts'

interface Head {
  id: string
  created: number
  model: string
}

// Claims are neither bought nor sold by the token: nothing is counted here.
const usage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }

/** The whole answer as a chat completion. */
export async function toCompletion({ events }: StartedAnswer, head: Head): Promise<object> {
  const written = new FootnotedText()
  const writing = writeText(events, written)
  let step = await writing.next()
  while (!step.done) step = await writing.next()
  const annotations = written.marks.map(toAnnotation)
  const message = { role: 'assistant', content: written.text, refusal: null, annotations }
  const choice = { index: 0, message, finish_reason: step.value, logprobs: null }
  return { ...head, object: 'chat.completion', choices: [choice], usage }
}

/** Writes an answer sentence by sentence; returns why it ended, in OpenAI's words. */
async function* writeText(
  events: AsyncIterable<AnswerEvent>,
  written: FootnotedText,
): AsyncGenerator<string, 'stop' | 'length'> {
  const claims: Record<string, CitedClaim> = {}
  for await (const event of events) {
    if (event.type === 'sentence') {
      Object.assign(claims, event.claims)
      yield written.addSentence(event.sentence, event.claims)
    } else if (event.type === 'finished') {
      yield written.end(event.answer)
      return 'stop'
    }
  }
  // It was stopped, or its server ended: what was said stands, with the claims it cites.
  yield written.end({ table: null, claims })
  return 'length'
}

/** The answer as chunks of a completion, a sentence in each as soon as it is released, as server-sent events. */
export function toCompletionStream(
  { events }: StartedAnswer,
  head: Head,
  withUsage: boolean,
): ReadableStream<Uint8Array> {
  const chunk = (delta: object, finish: string | null = null) => ({
    ...{ ...head, object: 'chat.completion.chunk' },
    choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }],
  })
  async function* write() {
    const written = new FootnotedText()
    const writing = writeText(events, written)
    yield chunk({ role: 'assistant', content: '' })
    let step = await writing.next()
    for (; !step.done; step = await writing.next()) yield chunk({ content: step.value })
    yield chunk({ content: '', annotations: written.marks.map(toAnnotation) })
    yield chunk({}, step.value)
    if (withUsage) yield { ...chunk({}), choices: [], usage }
  }
  async function* encode() {
    for await (const part of write()) yield `data: ${JSON.stringify(part)}\n\n`
    yield 'data: [DONE]\n\n'
  }
  return toByteStream(encode())
}

function toAnnotation({ start, end, note }: Mark): object {
  const { claim, id } = note
  const citation = { start_index: start, end_index: end, title: id, url: `${origin}${claim.url}` }
  return { type: 'url_citation', url_citation: citation }
}
